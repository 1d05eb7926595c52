# Documents of a text column (MariaDB has no other) arrive as documents in both formats; so do those of
# rows that were left out and are loaded from their dead letters.
$SOURCE -e "
  CREATE OR REPLACE TABLE documents (id INT PRIMARY KEY, doc JSON, name VARCHAR(40));
  INSERT INTO documents VALUES (1, '{\"k\": [1, null]}', 'a'), (2, '\"text\"', 'b'), (3, '{\"k\": 3}', NULL), (4, NULL, 'd')"
for format in csv json; do
  echo "--- $format"
  $TARGET -e "DROP DATABASE IF EXISTS documents; CREATE DATABASE documents; CREATE TABLE documents.t (id INT, doc JSON, name VARCHAR(160) NOT NULL) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ('replication_num' = '1')"
  echo "CREATE JOB j AS SYNC starrocks.documents.t (id, doc, name) FROM mysql.documents ON ERROR SKIP UP TO 1 ROWS WITH (loadProps = {format: '$format', strip_outer_array: true})" >job.sync
  [[ $format == csv ]] && sed -i "s/, strip_outer_array: true//" job.sync
  "$SYNCQL" run --ledger "$format/l.db" "$DATASOURCES" job.sync 2>&1 | grep -E '^error|rows loaded'
  sed -i 's/"name":null/"name":"c"/' "$format"/dead-letters/*.jsonl
  "$SYNCQL" replay --ledger "$format/l.db" "$format"/dead-letters/*.jsonl "$DATASOURCES" job.sync 2>&1 | grep -E '^error|rows loaded'
  $TARGET -N -e 'SELECT id, doc, name FROM documents.t ORDER BY id'
done
