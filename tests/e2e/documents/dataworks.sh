# A script of DataWorks is planned and run as it is, comments and all, with the data sources of a
# .sync file; what cannot be taken says so at its place.
$SOURCE -e "
  CREATE OR REPLACE TABLE document (id INT PRIMARY KEY, name VARCHAR(20));
  INSERT INTO document SELECT seq, CONCAT('name ', seq) FROM seq_1_to_300"
$TARGET -e 'DROP DATABASE IF EXISTS document; CREATE DATABASE document; CREATE TABLE document.t (id INT, name VARCHAR(80)) PRIMARY KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1")'
cat >users.json <<'JSON'
{
  "type": "job", "version": "2.0",
  "steps": [
    { "stepType": "mysql", "name": "Reader", "category": "reader",  // from the wizard
      "parameter": { "datasource": "mysql", "envType": 0, "column": ["id", "name"], "where": "id > ${from}",
                     "connection": [ { "datasource": "mysql", "table": ["document"] } ] } },
    { "stepType": "starrocks", "name": "Writer", "category": "writer",
      "parameter": { "datasource": "starrocks", "envType": 0, "column": ["id", "name"],
                     "selectedDatabase": "document", "table": "t" } }
  ],
  "setting": { "errorLimit": { "record": "0" }, "speed": { "throttle": false, "concurrent": 1 } },
  "order": { "hops": [ { "from": "Reader", "to": "Writer" } ] }
}
JSON
sed 's/"datasource": "mysql"/"datasource": "shop"/g' users.json >other_source.json
sed 's/"mysql"/"oracle"/g' users.json >other_reader.json
sed '7,$d' users.json >cut_off.json
echo '{"a": 1}' >no_job.json
try() {
  echo "--- $*"
  "$SYNCQL" "$@" 2>&1
  echo "exit code $?"
}
try plan "$DATASOURCES" users.json --param from=100
try run --ledger l.db "$DATASOURCES" users.json --param from=100
$TARGET -N -e "SELECT COUNT(*), MIN(id), MAX(id) FROM document.t"
try run --ledger l.db "$DATASOURCES" users.json
try run --ledger l.db users.json --param from=100
for file in other_source other_reader cut_off no_job nowhere; do
  try run --ledger l.db "$DATASOURCES" $file.json --param from=1
done
