# A few rows that the target does not take, among many: all others are loaded, and the dead-letter
# file holds just these. As CSV and as JSON; with too many of them; with nothing but them.
$SOURCE -e "
  CREATE OR REPLACE TABLE bad_rows (id INT PRIMARY KEY, name VARCHAR(80), amount DECIMAL(20,4));
  INSERT INTO bad_rows SELECT seq, CONCAT('a \"name\",\t', seq), seq / 4 FROM seq_1_to_3000;
  UPDATE bad_rows SET name = REPEAT('long\"', 10) WHERE id IN (1, 777, 778, 3000);
  UPDATE bad_rows SET amount = NULL WHERE id = 1500"
table() {
  $TARGET -e 'CREATE DATABASE IF NOT EXISTS bad_rows; DROP TABLE IF EXISTS bad_rows.t; CREATE TABLE bad_rows.t (id INT, name VARCHAR(30), amount DECIMAL(20,4) NOT NULL) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
}
job() {  # tolerance, more of WITH, more of the source
  cat >job.sync <<SYNC
CREATE JOB bad_rows AS
SYNC starrocks.bad_rows.t (id, name, amount) FROM mysql.bad_rows $3 SPLIT BY id INTO 1
ON ERROR $1
WITH (maxBatchRows = 1000$2);
SYNC
}
run() {
  echo "--- $*"
  "$SYNCQL" run --ledger l/ledger.db "$DATASOURCES" job.sync
  echo "exit code $?"
  $TARGET -N -e 'SELECT COUNT(*), COUNT(DISTINCT id), SUM(id), SUM(amount) FROM bad_rows.t'
  cat l/dead-letters/*.jsonl 2>/dev/null
  rm -rf l
}
table; job 'SKIP UP TO 5 ROWS'; run as CSV
table; job 'SKIP UP TO 5 ROWS' ", loadProps = {format: 'json', strip_outer_array: true}"; run as JSON
table; job 'SKIP UP TO 5 ROWS' ", loadProps = {format: 'json', strip_outer_array: false}"; run as lines of JSON
table; job 'SKIP UP TO 2 ROWS'; run one too many
table; job SKIP '' "WHERE id IN (1, 777, 778, 1500, 3000)"; run nothing but bad rows
$TARGET -N -e 'SELECT COUNT(*) FROM bad_rows.t'
