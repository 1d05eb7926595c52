# What a run may take: rows a second, and memory for its batches.
$SOURCE -e "
  CREATE OR REPLACE TABLE limited (id INT PRIMARY KEY, pad VARCHAR(100));
  INSERT INTO limited SELECT seq, REPEAT('x', 100) FROM seq_1_to_10000"
$TARGET -e 'DROP DATABASE IF EXISTS limited; CREATE DATABASE limited; CREATE TABLE limited.t (id INT, pad VARCHAR(400)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
try() {
  echo "CREATE JOB limited AS SYNC starrocks.limited.t (id, pad) FROM mysql.limited SPLIT BY id WITH ($1);" >job.sync
  "$SYNCQL" "${@:2}" --ledger l.db "$DATASOURCES" job.sync 2>&1
}
begun=${EPOCHREALTIME/./}
try 'run.rowsPerSecond = 5000' run | grep -E '^error|rows loaded'
taken=$(((${EPOCHREALTIME/./} - begun) / 100000))
((taken >= 17 && taken <= 60)) && echo 'about two seconds' || echo "$taken tenths of a second"
try 'maxBatchSize = 200kB' plan | grep -E 'splits|memory'
try 'maxBatchSize = 200kB, run.memory = 900kB' plan | grep -E 'splits|memory'
try "maxBatchSize = 200kB, run.memory = 900kB, loadProps = {compression: 'GZIP'}" run | grep -E '^error|note|help'
try "maxBatchSize = 200kB, run.memory = 2MB, loadProps = {compression: 'GZIP'}" plan | grep -E 'splits|memory'
try 'maxBatchSize = 200kB, run.memory = 900kB' run | grep -E '^error|rows loaded'
try 'maxBatchSize = 200kB, run.memory = 100kB' run | grep -E '^error|note|help|rows loaded'
$TARGET -N -e "SELECT COUNT(*) FROM limited.t"
