# Whether rows come in a key's order is the server's estimate, which an index can change between a run
# and the one that takes it up: the rest is read in the order that the first one read in.
$SOURCE -e "
  CREATE OR REPLACE TABLE order_changes (id INT PRIMARY KEY, tenant INT, pad VARCHAR(60));
  INSERT INTO order_changes SELECT seq, seq % 50, REPEAT('x', 50) FROM seq_1_to_40000"
$TARGET -e 'DROP DATABASE IF EXISTS order_changes; CREATE DATABASE order_changes'
try() {
  $TARGET -e 'DROP TABLE IF EXISTS order_changes.t; CREATE TABLE order_changes.t (id INT, pad VARCHAR(240)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
  $SOURCE -e "$1"
  echo "CREATE JOB j AS SYNC starrocks.order_changes.t (id, pad) FROM mysql.order_changes WHERE tenant = 7 OR tenant = $3 SPLIT BY id INTO 2 WITH (maxBatchRows = 200, run.rowsPerSecond = 1000)" >job.sync
  "$SYNCQL" plan --ledger l.db "$DATASOURCES" job.sync | grep 'taken up'
  "$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync >output 2>&1 &
  run=$!
  for _ in $(seq 200); do
    [[ $(sqlite3 l.db 'SELECT COUNT(*) > 1 FROM batches' 2>/dev/null) == 1 ]] && break
    sleep 0.05
  done
  { kill -KILL $run; wait $run; } 2>/dev/null
  $SOURCE -e "$2; ANALYZE TABLE order_changes" >/dev/null
  "$SYNCQL" plan --ledger none.db "$DATASOURCES" job.sync | grep 'taken up'
  "$SYNCQL" run --resume --ledger l.db "$DATASOURCES" job.sync 2>&1 | grep -E '^(error|warning)|=|^j:'
  $TARGET -N -e 'SELECT COUNT(*), COUNT(DISTINCT id) FROM order_changes.t'
  rm -f l.db
}
try '' 'CREATE INDEX by_tenant ON order_changes (tenant)' 8
try '' 'DROP INDEX by_tenant ON order_changes' 8
