# Rows that come slowly do not wait until their batch is full.
$SOURCE -e "
  CREATE OR REPLACE TABLE slow (id INT PRIMARY KEY);
  INSERT INTO slow SELECT seq FROM seq_1_to_30000"
$TARGET -e 'DROP DATABASE IF EXISTS slow; CREATE DATABASE slow; CREATE TABLE slow.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
batches() {
  echo "CREATE JOB slow AS SYNC starrocks.slow.t (id) FROM mysql.slow SPLIT BY id INTO 1 WITH (run.rowsPerSecond = 15000$1);" >job.sync
  "$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync 2>&1 | sed -nE 's/^ *loads +([0-9]+).*/\1/p'
}
[[ $(batches '') == 1 ]] && echo 'one batch'
(($(batches ', run.flushInterval = 500ms') >= 3)) && echo 'several'
$TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id) FROM slow.t"
