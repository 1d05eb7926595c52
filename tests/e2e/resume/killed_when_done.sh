# A run that is killed when all rows are loaded, while it waits to say so: taking it up loads nothing
# again. The run after that begins anew.
$SOURCE -e "
  CREATE OR REPLACE TABLE done_and_killed (id INT PRIMARY KEY);
  INSERT INTO done_and_killed SELECT seq FROM seq_1_to_300"
$TARGET -e 'DROP DATABASE IF EXISTS done_and_killed; CREATE DATABASE done_and_killed; CREATE TABLE done_and_killed.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
cat >job.sync <<'SYNC'
CREATE JOB done_and_killed AS
SYNC starrocks.done_and_killed.t (id) FROM mysql.done_and_killed WITH (maxBatchRows = 100);
SYNC
rows_in_target() { $TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id) FROM done_and_killed.t"; }
stage() { "$SYNCQL" history --ledger l.db -n 1 --json 2>/dev/null | sed -n 's/.*"stage": "\(.*\)".*/\1/p'; }

mkfifo full
exec 3<>full
dd if=/dev/zero of=/dev/fd/3 bs=65536 count=1 status=none # a pipe that takes no more
"$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync >full 2>/dev/null &
pid=$!
for _ in $(seq 300); do [[ $(stage) == done ]] && break; sleep 0.05; done
"$SYNCQL" run --resume --ledger l.db "$DATASOURCES" job.sync
{ kill -KILL $pid; wait $pid; } 2>/dev/null
exec 3>&-
rows_in_target
"$SYNCQL" run --resume --ledger l.db "$DATASOURCES" job.sync
echo "exit code $?"
rows_in_target
"$SYNCQL" run --resume --ledger l.db "$DATASOURCES" job.sync >/dev/null
rows_in_target
ls
