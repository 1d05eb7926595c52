# A run is killed while it loads a batch in pieces. Its refused rows are partly mended, and the run
# is taken up: each row arrives once, whatever piece it arrived in.
$SOURCE -e "
  CREATE OR REPLACE TABLE pieces (id INT PRIMARY KEY, name VARCHAR(20));
  INSERT INTO pieces SELECT seq, IF(seq IN (60, 300, 301, 900), 'far too long', 'short') FROM seq_1_to_1000"
cat >job.sync <<'SYNC'
CREATE JOB pieces AS
SYNC starrocks.pieces.t (id, name) FROM mysql.pieces SPLIT BY id INTO 1
ON ERROR SKIP UP TO 4 ROWS;
SYNC
for after in 0 0.5 1.2; do # seconds behind the first row that arrives
  $SOURCE -e "UPDATE pieces SET name = 'far too long' WHERE id IN (60, 300)"
  $TARGET -e 'CREATE DATABASE IF NOT EXISTS pieces; DROP TABLE IF EXISTS pieces.t; CREATE TABLE pieces.t (id INT, name VARCHAR(8)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
  curl -sS -f -X PUT "http://$FE/sandbox/fault" -d '{"fault": "delay", "count": null, "ms": 150, "op": "stream_load"}' >/dev/null
  "$SYNCQL" run --ledger l/ledger.db "$DATASOURCES" job.sync >/dev/null 2>&1 &
  pid=$!
  for _ in $(seq 200); do
    [[ $($TARGET -N -e 'SELECT COUNT(*) > 0 FROM pieces.t') == 1 ]] && break
    sleep 0.05
  done
  sleep $after
  { kill -KILL $pid; wait $pid; } 2>/dev/null
  curl -sS -X DELETE "http://$FE/sandbox/fault" >/dev/null
  echo "--- killed; some rows have arrived: $($TARGET -N -e 'SELECT COUNT(*) BETWEEN 1 AND 995 FROM pieces.t')"
  $SOURCE -e "UPDATE pieces SET name = 'mended' WHERE id IN (60, 300)"
  "$SYNCQL" run --ledger l/ledger.db "$DATASOURCES" job.sync --resume >output 2>&1
  echo "exit code $?"
  grep 'dirty rows  ' output
  $TARGET -N -e 'SELECT COUNT(*), COUNT(DISTINCT id), SUM(id) FROM pieces.t'
  sed -E 's/.*"key"/"key"/' l/dead-letters/*.jsonl
  sqlite3 l/ledger.db "SELECT stage FROM runs"
  rm -rf l
done
