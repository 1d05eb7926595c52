# The connection breaks at COMMIT: then it is not known what became of the batch, and that is said.
# A lock that others hold: the batch is tried again, until the run is interrupted.
$SOURCE <<'SQL'
CREATE OR REPLACE TABLE lost_from AS SELECT seq AS id FROM seq_1_to_10;
CREATE OR REPLACE TABLE lost_to (id INT PRIMARY KEY);
SQL
python3 "$(dirname "$0")/cut_at_commit.py" "$SOURCE_PORT" >proxy.txt &
proxy=$!
for _ in $(seq 50); do [[ -s proxy.txt ]] && break; sleep 0.1; done
sed -E "/CREATE DATASOURCE mysql/,/;/!d; s/DATASOURCE mysql/DATASOURCE cut/; s/port = [0-9]+/port = $(<proxy.txt)/" "$DATASOURCES" >cut.sync
echo 'CREATE JOB j AS SYNC cut.lost_to (id) FROM mysql.lost_from' >job.sync
"$SYNCQL" run "$DATASOURCES" cut.sync job.sync 2>&1 | grep -vE '^  (bytes|readers|loads)'
kill "$proxy"
$SOURCE -N -e 'SELECT COUNT(*) FROM lost_to'
echo "--- a lock"
$SOURCE -e 'DELETE FROM lost_to'
$SOURCE -e 'START TRANSACTION; INSERT INTO lost_to VALUES (5); SELECT SLEEP(60)' >/dev/null &
locker=$!
sleep 0.5
echo "CREATE JOB j AS SYNC mysql.lost_to (id) FROM mysql.lost_from WITH (session = ['SET SESSION innodb_lock_wait_timeout = 1'])" >job.sync
waits() { $SOURCE -N -e "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_waits'" | cut -f 2; }
before=$(waits)
"$SYNCQL" run "$DATASOURCES" job.sync >output 2>&1 &
run=$!
for _ in $(seq 300); do (($(waits) >= before + 2)) && break; sleep 0.1; done
kill -INT $run
wait $run
grep -E '^error|note|help' output | sed -E 's/in [0-9] tr(y|ies)/in N tries/'
kill "$locker"
wait "$locker" 2>/dev/null
$SOURCE -N -e 'SELECT COUNT(*) FROM lost_to'
