# Rows that are larger than a batch: one at a time while there is memory, a dirty row beyond that.
$SOURCE -e "
  CREATE OR REPLACE TABLE large (id INT PRIMARY KEY, pad LONGTEXT);
  INSERT INTO large SELECT seq, REPEAT('x', 10) FROM seq_1_to_1000;
  INSERT INTO large SELECT seq, REPEAT('x', 900000) FROM seq_1001_to_1020;
  INSERT INTO large VALUES (1021, 'small')"
$TARGET -e 'DROP DATABASE IF EXISTS large; CREATE DATABASE large; CREATE TABLE large.t (id INT, pad VARCHAR(1048576)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
try() {
  echo "CREATE JOB large AS SYNC starrocks.large.t (id, pad) FROM mysql.large SPLIT BY id INTO 4 WITH (maxBatchSize = 200kB, $1);" >job.sync
  "$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync 2>&1 | grep -E '^(error|warning)|=|rows loaded'
  $TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id), SUM(LENGTH(pad)) FROM large.t; TRUNCATE TABLE large.t"
}
try 'run.memory = 13MB'
try 'run.memory = 2MB, errorLimit.record = 20'
try 'run.memory = 2MB' | grep -v -E 'rows loaded|^[0-9]'  # how far it got is a matter of chance
