# Compressed requests: each way and format arrives whole, a refused row in one is still found, and
# a table without a key says that its requests are not compressed.
$SOURCE -e "
  CREATE OR REPLACE TABLE packed (id INT PRIMARY KEY, pad VARCHAR(100));
  INSERT INTO packed SELECT seq, CONCAT('text, \"', seq, '\"\t') FROM seq_1_to_3000;
  CREATE OR REPLACE TABLE packed_keyless AS SELECT * FROM packed"
$TARGET -e 'DROP DATABASE IF EXISTS packed; CREATE DATABASE packed'
try() {
  $TARGET -e "DROP TABLE IF EXISTS packed.t; CREATE TABLE packed.t (id INT, pad VARCHAR($3)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ('replication_num' = '1')"
  echo "SYNC starrocks.packed.t (id, pad) FROM mysql.$1 ON ERROR ${4:-SKIP UP TO 20 ROWS} WITH (maxBatchRows = 1000, loadProps = {$2})" >job.sync
  "$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync 2>&1 | grep -E '^(error|warning|job:)'
  $TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id), SUM(LENGTH(pad)) FROM packed.t"
}
$SOURCE -N -e "SELECT COUNT(*), COUNT(DISTINCT id), SUM(LENGTH(pad)) FROM packed"
for way in GZIP ZSTD LZ4_FRAME BZIP2; do
  for format in csv json; do
    echo "$format, $way"
    try packed "format: '$format', strip_outer_array: $([[ $format == json ]] && echo true || echo false), compression: '$way'" 400
  done
done
echo 'texts that do not fit'
$SOURCE -e "UPDATE packed SET pad = REPEAT('x', 60) WHERE id IN (7, 1500, 2999)"
try packed "compression: 'ZSTD'" 50
echo 'no key'
try packed_keyless "compression: 'ZSTD'" 400 EXIT
