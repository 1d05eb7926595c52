# The source's server falls silent in the middle of a table, its connections open: the run notices by
# `socketTimeout`, waits, and goes on with what is missing when the server is there again.
source "$(dirname "$0")/../pull/postgres_server.sh"
postgres_up
port=$((20000 + RANDOM % 12000))
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$PWD/data" --auth-root-authentication-method=normal \
  --skip-test-db >install.log 2>&1 || { cat install.log; exit 1; }
/usr/sbin/mariadbd --no-defaults --user="$(id -un)" --datadir="$PWD/data" --socket="$PWD/s" --port=$port \
  --bind-address=127.0.0.1 --pid-file="$PWD/pid" >server.log 2>&1 &
server=$!
trap '{ kill -CONT $silent; kill -KILL $server; wait $server; } 2>/dev/null; postgres_down' EXIT
for _ in $(seq 200); do mariadb-admin --no-defaults -S s -u root ping >/dev/null 2>&1 && break; sleep 0.1; done
mariadb --no-defaults -S s -u root <<'SQL'
CREATE DATABASE shop;
CREATE USER reader@'127.0.0.1' IDENTIFIED BY 'only-for-tests';
GRANT SELECT ON shop.* TO reader@'127.0.0.1';
CREATE TABLE shop.t (id INT PRIMARY KEY, pad VARCHAR(300));
INSERT INTO shop.t SELECT seq, REPEAT('x', 250) FROM shop.seq_1_to_80000;
SQL
as_admin <<'SQL'
CREATE TABLE t (id int PRIMARY KEY, pad text);
INSERT INTO t SELECT n, repeat('x', 250) FROM generate_series(1, 80000) n;
SQL
export SOURCE_SECRET=only-for-tests
cat >source.sync <<SYNC
CREATE DATASOURCE my TYPE mysql
WITH (host = '127.0.0.1', port = $port, database = 'shop', user = 'reader', password = env('SOURCE_SECRET'));
CREATE DATASOURCE pg TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'postgres', user = 'admin', password = env('SOURCE_SECRET'),
      socketTimeout = 2s);
SYNC
$TARGET -e "DROP DATABASE IF EXISTS hangs; CREATE DATABASE hangs"
# Where the table is, what else the job says, and how to find the server's processes.
try() {
  $TARGET -e "DROP TABLE IF EXISTS hangs.t; CREATE TABLE hangs.t (id INT, pad VARCHAR(1200)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ('replication_num' = '1')"
  echo "CREATE JOB j AS SYNC starrocks.hangs.t (id, pad) FROM $1 (id, pad) SPLIT BY id INTO 2
        WITH (throttle = true, mbps = 5, maxBatchSize = 500000$2)" >"$1.sync"
  "$SYNCQL" run --ledger "$1.db" "$DATASOURCES" source.sync "$1.sync" >output 2>&1 &
  run=$!
  for _ in $(seq 200); do
    [[ $(sqlite3 "$1.db" 'SELECT COUNT(*) > 2 FROM batches' 2>/dev/null) == 1 ]] && break
    sleep 0.05
  done
  silent="$3 $(pgrep -P "$3")"
  kill -STOP $silent
  sleep 4
  kill -CONT $silent
  wait $run
  echo "exit code $?"
  grep -oE '^(error|warning).E?W?[0-9]+.|went on with what was missing|^j: [a-z]+' output
  $TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id), SUM(id) FROM hangs.t"
}
try my.t ', reader.socketTimeout = 2s' $server
try pg.t '' "$PG_PID"
