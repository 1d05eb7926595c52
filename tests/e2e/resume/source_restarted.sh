# The source's server is killed while tables are read from it, and started again: the run waits, goes
# on, and each row is there once. What is read as of one moment cannot go on.
port=$((20000 + RANDOM % 12000))
start_server() {
  /usr/sbin/mariadbd --no-defaults --user="$(id -un)" --datadir="$PWD/data" --socket="$PWD/s" --port=$port \
    --bind-address=127.0.0.1 --pid-file="$PWD/pid" >>server.log 2>&1 &
  server=$!
  for _ in $(seq 200); do mariadb-admin --no-defaults -S s -u root ping >/dev/null 2>&1 && return; sleep 0.1; done
  cat server.log
  exit 1
}
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$PWD/data" --auth-root-authentication-method=normal \
  --skip-test-db >install.log 2>&1 || { cat install.log; exit 1; }
start_server
trap '{ kill -KILL $server; wait $server; } 2>/dev/null' EXIT
mariadb --no-defaults -S s -u root <<'SQL'
CREATE DATABASE shop;
CREATE USER reader@'127.0.0.1' IDENTIFIED BY 'only-for-tests';
GRANT SELECT ON shop.* TO reader@'127.0.0.1';
CREATE TABLE shop.keyed (id INT PRIMARY KEY, pad VARCHAR(300));
INSERT INTO shop.keyed SELECT seq, REPEAT('x', 250) FROM shop.seq_1_to_80000;
CREATE TABLE shop.keyless AS SELECT * FROM shop.keyed;
SQL
export SOURCE_SECRET=only-for-tests
cat >source.sync <<SYNC
CREATE DATASOURCE shop TYPE mysql
WITH (host = '127.0.0.1', port = $port, database = 'shop', user = 'reader', password = env('SOURCE_SECRET'));
SYNC
$TARGET -e "DROP DATABASE IF EXISTS restarted; CREATE DATABASE restarted"
try() {
  rm -f "$1.db"
  $TARGET -e "DROP TABLE IF EXISTS restarted.t; CREATE TABLE restarted.t (id INT, pad VARCHAR(1200)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ('replication_num' = '1')"
  echo "CREATE JOB j AS SYNC starrocks.restarted.t (id, pad) FROM shop.$1 SPLIT BY id INTO 2
        WITH (throttle = true, mbps = 10, maxBatchSize = 500000$2)" >"$1.sync"
  "$SYNCQL" run --ledger "$1.db" "$DATASOURCES" source.sync "$1.sync" >output 2>&1 &
  run=$!
  for _ in $(seq 200); do
    [[ $(sqlite3 "$1.db" 'SELECT COUNT(*) > 2 FROM batches' 2>/dev/null) == 1 ]] && break
    sleep 0.05
  done
  { kill -KILL $server; wait $server; } 2>/dev/null
  start_server
  wait $run
  echo "exit code $?"
  grep -oE '^(error|warning).E?W?[0-9]+.|went on with what was missing|^j: [a-z]+' output
  $TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id), SUM(id) FROM restarted.t"
}
try keyed
try keyless
try keyed ', run.consistent = true' >consistent
head -n 2 consistent
