# The disk under the ledger fills up in the middle of a run (here: no file may grow beyond a limit):
# the run ends and says why, what it loaded stays known, and the run is taken up once there is room.
$SOURCE -e "
  CREATE OR REPLACE TABLE ledger_full (id INT PRIMARY KEY);
  INSERT INTO ledger_full SELECT seq FROM seq_1_to_20000"
$TARGET -e 'DROP DATABASE IF EXISTS ledger_full; CREATE DATABASE ledger_full; CREATE TABLE ledger_full.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
cat >job.sync <<'SYNC'
CREATE JOB ledger_full AS
SYNC starrocks.ledger_full.t (id) FROM mysql.ledger_full WITH (maxBatchRows = 100);
SYNC
(
  trap '' XFSZ # a write beyond the limit fails as on a full disk, and does not end the process
  ulimit -f 100
  "$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync
) >output 2>&1
echo "exit code $?"
sed -E 's/[0-9]+ (rows|loads)/N \1/; /^  [rdbl]/d' output
"$SYNCQL" run --resume --ledger l.db "$DATASOURCES" job.sync 2>&1 | grep -E '^(error|warning|ledger_full)'
$TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id), SUM(id) FROM ledger_full.t"
