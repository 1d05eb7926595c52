# Runs from files and from SQLite end at a row that cannot be sent; the row is mended, and the runs
# are taken up behind what had been loaded, in the middle of the file.
$TARGET -e 'DROP DATABASE IF EXISTS half_files; CREATE DATABASE half_files'
datasource() { echo "CREATE DATASOURCE app TYPE sqlite WITH (path = 'app.db');"; }
# try NAME SOURCE SPOIL MEND: the first run fails, the second brings the rest.
try() {
  $TARGET -e "CREATE TABLE half_files.$1 (id INT, name VARCHAR(80)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ('replication_num' = '1')"
  { datasource
    echo "CREATE JOB $1 AS SYNC starrocks.half_files.$1 (id, name) FROM $2 (id, name) WITH (maxBatchRows = 100);"
  } >$1.sync
  eval "$3"
  "$SYNCQL" run --ledger l/ledger.db "$DATASOURCES" $1.sync 2>&1 | grep -E 'note:|rows read'
  $TARGET -N -e "SELECT IF(COUNT(*) < 1000, 'some rows', 'all of them') FROM half_files.$1"
  eval "$4"
  "$SYNCQL" run --ledger l/ledger.db "$DATASOURCES" $1.sync --resume 2>&1 |
    sed -nE 's/ {2}resumed +[1-9][0-9]* rows/resumed behind some rows/p; s/^error.*/&/p'
  $TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT id), MIN(id), MAX(id) FROM half_files.$1"
}
csv() { seq 1000 | sed "s/.*/&,\"name\n&\"/; s/^750,/750$1/"; }
try csv 'file."rows.csv"' 'csv ";" >rows.csv' 'csv , >rows.csv'
try packed 'file."rows.csv.gz"' 'csv ";" | gzip >rows.csv.gz' 'csv , | gzip >rows.csv.gz'
json() { seq 1000 | sed "s/.*/{\"id\":&,\"name\":\"n&\"}/; s/^{\"id\":750,/{\"id\"$1750,/"; }
try lines 'file."rows.jsonl"' 'json ";" >rows.jsonl' 'json : >rows.jsonl'
try sqlite 'app.rows' \
  "sqlite3 app.db \"CREATE TABLE rows AS SELECT value AS id, 'n' || value AS name FROM generate_series(1, 1000); UPDATE rows SET name = '\\N' WHERE id = 750\"" \
  "sqlite3 app.db \"UPDATE rows SET name = 'mended' WHERE id = 750\""
