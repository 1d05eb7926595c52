# What stands against taking a run up. The source has no key, and the job's own load properties
# cannot be kept in a transaction, so that a part of the table may be loaded halfway.
$SOURCE -e "
  CREATE OR REPLACE TABLE stuck (id INT, name VARCHAR(20));
  INSERT INTO stuck SELECT seq, IF(seq = 750, '\\\\N', CONCAT('n', seq)) FROM seq_1_to_1000"
$TARGET -e 'DROP DATABASE IF EXISTS stuck; CREATE DATABASE stuck; CREATE TABLE stuck.t (id INT, name VARCHAR(80)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
cat >job.sync <<'SYNC'
CREATE JOB stuck AS
SYNC starrocks.stuck.t (id, name) FROM mysql.stuck WITH (maxBatchRows = 100, loadProps = {column_separator: '|', trim_space: 'false'});
SYNC
sed 's/FROM mysql.stuck/& WHERE id > 0/' job.sync >other.sync
run() { echo "--- $*"; "$SYNCQL" run --ledger l/ledger.db "$DATASOURCES" "$@"; echo "exit code $?"; }
run job.sync | grep code
echo "--- the job has changed"
run other.sync --resume
echo "--- another process runs it"
id=$(basename l/dead-letters/*.jsonl .jsonl)
(flock -n 9; sleep 1 9>&-; run job.sync --resume 9>&- | sed "s/$id/ID/") 9>"l/ledger.db-run-${id#stuck-}.lock"
echo "--- the rows have no order"
run job.sync --resume
echo "--- a new run says what the earlier one left"
run job.sync 2>&1 | grep -v '^ '
echo "--- a ledger that cannot be"
"$SYNCQL" run --ledger /proc/no/ledger.db "$DATASOURCES" job.sync
echo "--- dead letters that cannot be written"
mkdir full && touch full/dead-letters
"$SYNCQL" run --ledger full/ledger.db "$DATASOURCES" job.sync 2>&1 | grep -A3 E0794
