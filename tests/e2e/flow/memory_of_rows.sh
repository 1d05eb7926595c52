# `run.memory` counts the rows that the readers hold, too: with rows of 20 MB, 40 in a batch, of which each reader
# holds one, the process stays below it. What the program itself takes is allowed for.
list=$(printf ', c%d' $(seq 20))
typed() { printf ", c%d $1" $(seq 20); }
$SOURCE -e "
  CREATE OR REPLACE TABLE huge (id INT PRIMARY KEY$(typed LONGTEXT)) ENGINE = MyISAM;
  INSERT INTO huge SELECT seq$(printf ", REPEAT('\"', 1000000 + 0 * %d)" $(seq 20)) FROM seq_1_to_8"
$TARGET -e 'DROP DATABASE IF EXISTS huge; CREATE DATABASE huge'
$TARGET -e "CREATE TABLE huge.t (id INT$(typed 'VARCHAR(1048576)')) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ('replication_num' = '1')"
program=40 memory=220
ldd "$SYNCQL-runner" | grep -qE 'lib[at]san' && program=4000 # a sanitizer keeps what is freed
echo "CREATE JOB huge AS SYNC starrocks.huge.t (id$list) FROM mysql.huge SPLIT BY id INTO 4 WITH (maxBatchSize = 200kB, run.memory = ${memory}MB);" >job.sync
"$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync >output 2>&1 &
pid=$! most=0
while [[ -r /proc/$pid/status ]]; do
  now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' /proc/$pid/status 2>/dev/null)
  most=${now:-$most}
  sleep 0.01
done
wait $pid
echo "exit code $?"
((most > 60000)) || echo "the peak was not seen: $most kB"
((most * 1024 < (memory + program) * 1000000)) && echo 'within its memory' || echo "$most kB"
grep -E '^(error|warning)|  = |rows loaded|readers' output
$SOURCE -e 'DROP TABLE huge'
$TARGET -e 'DROP DATABASE huge'
