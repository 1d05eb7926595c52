# A target that is overloaded gets fewer loads at a time, and larger ones.
$SOURCE -e "
  CREATE OR REPLACE TABLE pressed (id INT PRIMARY KEY, pad VARCHAR(100));
  INSERT INTO pressed SELECT seq, REPEAT('x', 90) FROM seq_1_to_20000"
$TARGET -e 'DROP DATABASE IF EXISTS pressed; CREATE DATABASE pressed; CREATE TABLE pressed.t (id INT, pad VARCHAR(400)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
cat >job.sync <<'END'
CREATE JOB pressed AS SYNC starrocks.pressed.t (id, pad) FROM mysql.pressed SPLIT BY id INTO 1 WITH (maxBatchRows = 500);
END
try() { "$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync 2>&1 > report; grep -E '^(error|warning)|=|rows loaded' report; }
loads() { sed -nE 's/^ *loads +([0-9]+).*/\1/p' report; }
try
echo "$(loads) loads"
curl -fsS -X PUT -d '{"fault": "too_many_versions", "count": 3}' "http://$FE/sandbox/fault" >/dev/null
try
(($(loads) <= 20)) && echo 'half as many or less'
$TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id) FROM pressed.t"
