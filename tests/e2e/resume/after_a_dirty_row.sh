# A run ends at a row that cannot be sent; the row is mended, and the run is taken up behind what
# had been loaded. The statements of BEFORE are not run again.
$SOURCE -e "
  CREATE OR REPLACE TABLE half (id INT PRIMARY KEY, name VARCHAR(20));
  INSERT INTO half SELECT seq, IF(seq = 750, '\\\\N', CONCAT('n', seq)) FROM seq_1_to_1000"
$TARGET -e 'DROP DATABASE IF EXISTS half; CREATE DATABASE half; CREATE TABLE half.t (id INT, name VARCHAR(80)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1"); INSERT INTO half.t VALUES (0, "old")'
cat >job.sync <<'SYNC'
CREATE JOB half AS
SYNC starrocks.half.t (id, name) FROM mysql.half SPLIT BY id INTO 1
BEFORE ('truncate table half.t')
WITH (maxBatchRows = 100);
SYNC
run() { echo "--- $*"; "$SYNCQL" run --ledger l/ledger.db "$DATASOURCES" job.sync "$@"; echo "exit code $?"; }
run
sed -E 's/"key":/\n  "key":/; s/"row":/\n  "row":/' l/dead-letters/*.jsonl
$SOURCE -e "UPDATE half SET name = 'mended' WHERE id = 750"
run --resume
$TARGET -e 'SELECT COUNT(*), COUNT(DISTINCT id), MIN(id), MAX(id) FROM half.t; SELECT name FROM half.t WHERE id = 750'
ls -A l/dead-letters
echo "--- nothing is left: a new run"
run --resume
$TARGET -N -e 'SELECT COUNT(*) FROM half.t'
