# A job that fails does not make those before it begin anew: taken up, the process loads only what it
# lacks, as often as it fails. A process that has done all its jobs is over: the next one loads anew.
$SOURCE -e "
  DROP TABLE IF EXISTS second_of_two;
  CREATE OR REPLACE TABLE first_of_two (id INT PRIMARY KEY);
  INSERT INTO first_of_two SELECT seq FROM seq_1_to_300"
$TARGET -e 'DROP DATABASE IF EXISTS of_two; CREATE DATABASE of_two;
  CREATE TABLE of_two.first (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
  CREATE TABLE of_two.second (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
cat >jobs.sync <<'SYNC'
CREATE JOB first AS SYNC starrocks.of_two.first (id) FROM mysql.first_of_two;
CREATE JOB second AS SYNC starrocks.of_two.second (id) FROM mysql.second_of_two;
SYNC
run() {
  echo "--- run $*"
  "$SYNCQL" run "$@" --ledger l.db "$DATASOURCES" jobs.sync 2>&1 | grep -E '^(error|warning|first|second)|  = help|resumed|loaded  '
  echo "exit code ${PIPESTATUS[0]}"
  $TARGET -N -e "SELECT 'first', COUNT(*) FROM of_two.first UNION ALL SELECT 'second', COUNT(*) FROM of_two.second"
  echo l.db*
}

run
"$SYNCQL" plan --ledger l.db "$DATASOURCES" <(head -1 jobs.sync) | grep 'earlier run'
run --resume
$SOURCE -e "CREATE TABLE second_of_two SELECT * FROM first_of_two"
run --resume
run --resume
$SOURCE -e "DROP TABLE second_of_two"
run
$SOURCE -e "CREATE TABLE second_of_two SELECT * FROM first_of_two"
run
