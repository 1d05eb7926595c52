# What the ledger tells of runs: none, whole ones, one that failed and was left behind, one in detail.
$SOURCE -e "
  CREATE OR REPLACE TABLE told (id INT PRIMARY KEY, name VARCHAR(20));
  INSERT INTO told SELECT seq, IF(seq = 250, '\\\\N', CONCAT('n', seq)) FROM seq_1_to_300"
$TARGET -e 'DROP DATABASE IF EXISTS told; CREATE DATABASE told; CREATE TABLE told.t (id INT, name VARCHAR(80)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
cat >job.sync <<'SYNC'
CREATE JOB told AS
SYNC starrocks.told.t (id, name) FROM mysql.told SPLIT BY id INTO 1
WITH (maxBatchRows = 100);
SYNC
run() { "$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync "$@" >/dev/null 2>&1; echo "exit code $?"; }
# Run numbers, times, rates and the width of the columns differ from run to run.
history() {
  { echo "--- history $*"; "$SYNCQL" history --ledger l.db "$@"; } | sed -E 's/[0-9]{16}/RUN/g; s/[0-9-]{10} [0-9:]{8}/TIME/g; s/-[0-9a-f]{16}-[0-9a-f]{13}-/-HASH-RUN-/g; s/ [0-9]+\.[0-9]  / N  /; s/("seconds": ).*/\1N/; s/ +/ /g'
}
history
ls l.db
run
history
run
$SOURCE -e "UPDATE told SET name = 'mended' WHERE id = 250"
run --resume
history
history told -n 1 --json
history other
history --run "$("$SYNCQL" history --ledger l.db -n 1 --json | sed -n 's/.*"run": \([0-9]*\),/\1/p')"
"$SYNCQL" history --ledger l.db --run 1
