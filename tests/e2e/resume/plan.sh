# What a run would do, where there are rows, where there are none, and where it cannot be.
$SOURCE -e "
  CREATE OR REPLACE TABLE planned (id INT PRIMARY KEY, name VARCHAR(20));
  INSERT INTO planned SELECT seq, CONCAT('n', seq) FROM seq_1_to_300"
$TARGET -e 'DROP DATABASE IF EXISTS planned; CREATE DATABASE planned; CREATE TABLE planned.t (id INT, name VARCHAR(80)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
plan() {
  echo "SYNC starrocks.planned.t (id, name) FROM mysql.planned $*" >job.sync
  echo "--- $*"
  "$SYNCQL" plan "$DATASOURCES" job.sync 2>&1 | sed -E 's/about [0-9]+,/about N,/'
  echo "exit code ${PIPESTATUS[0]}"
}
plan
plan "WHERE id > 1000 AND name = 'x'"
plan "WHERE nmae = 'x'"
