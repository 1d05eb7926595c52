# What may be wrong with a dead-letter file, and with how it is given.
$TARGET -e 'DROP DATABASE IF EXISTS replay_wrong; CREATE DATABASE replay_wrong; CREATE TABLE replay_wrong.t (id INT, name VARCHAR(20)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
echo 'CREATE JOB one AS SYNC starrocks.replay_wrong.t (id, name) FROM mysql.nowhere (id, name);' >job.sync
echo 'CREATE JOB two AS SYNC starrocks.replay_wrong.t (id) FROM mysql.nowhere (id);' >more.sync
good='{"reason": "x", "key": ["1"], "row": {"id": 1, "name": {"base64": "bmFtZQ=="}}}'
try() {
  printf '%s\n' "$1" >file.jsonl
  "$SYNCQL" replay --ledger l.db file.jsonl "$DATASOURCES" job.sync "${@:2}" 2>&1 | grep -E '^error|help'
}
"$SYNCQL" replay --ledger l.db nowhere.jsonl "$DATASOURCES" job.sync 2>&1 | grep -E '^error|help'
try ''
try 'id,name'
try "$good"$'\n''{"reason": "x"}'
try '{"row": "1,torn"}'
try '{"row": [1, "x"]}'
try '{"row": {"id": 1}}'
try '{"row": {"id": 1, "nmae": "x"}}'
try '{"row": {"id": 1, "name": {"base64": "%"}}}'
try "$good" more.sync
try "$good" more.sync --job three
$TARGET -N -e "SELECT COUNT(*) FROM replay_wrong.t"
printf '\n%s\n' "$good" >file.jsonl
"$SYNCQL" replay --ledger l.db file.jsonl "$DATASOURCES" job.sync more.sync --job one 2>&1 | grep -E '^error| rows'
$TARGET -N -e "SELECT * FROM replay_wrong.t"
"$SYNCQL" replay 2>&1 | head -n 3
