# Who may not write is told before BEFORE empties the table: by `plan`, and by `run`, too.
$SOURCE -e "
  CREATE OR REPLACE TABLE granted_from (id INT PRIMARY KEY);
  INSERT INTO granted_from VALUES (1), (2);
  CREATE OR REPLACE TABLE granted_to (id INT PRIMARY KEY);
  INSERT INTO granted_to VALUES (9)"
$TARGET -e 'DROP DATABASE IF EXISTS granted; CREATE DATABASE granted; CREATE TABLE granted.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1"); INSERT INTO granted.t VALUES (9)'
echo "--- StarRocks"
echo "CREATE JOB j AS SYNC starrocks.granted.t (id) FROM mysql.granted_from BEFORE ('TRUNCATE TABLE granted.t')" >job.sync
curl -fsS -X PUT -d '{"fault": "no_privilege", "count": null}' "http://$FE/sandbox/fault" >/dev/null
for command in plan run; do "$SYNCQL" $command --ledger l.db "$DATASOURCES" job.sync 2>&1 | grep -E '^error|=|checked'; done
curl -fsS -X DELETE "http://$FE/sandbox/fault" >/dev/null
"$SYNCQL" plan --ledger l.db "$DATASOURCES" job.sync | grep -E 'source|target|checked'
$TARGET -N -e 'SELECT id FROM granted.t'
echo "--- MySQL"
$SOURCE -e "CREATE OR REPLACE USER 'only_reads' IDENTIFIED BY 'only-for-tests'; GRANT SELECT ON source.* TO 'only_reads'"
export READER_SECRET=only-for-tests
cat >reader.sync <<SYNC
CREATE DATASOURCE reader TYPE mysql
WITH (host = '127.0.0.1', port = $SOURCE_PORT, database = 'source', user = 'only_reads', password = env('READER_SECRET'));
SYNC
echo "CREATE JOB j AS SYNC reader.granted_to (id) FROM mysql.granted_from" >job.sync
for command in plan run; do "$SYNCQL" $command --ledger l.db "$DATASOURCES" reader.sync job.sync 2>&1 | grep -E '^error|=|checked'; done
echo "CREATE JOB j AS SYNC mysql.granted_to (id) FROM reader.granted_from" >job.sync
"$SYNCQL" plan --ledger l.db "$DATASOURCES" reader.sync job.sync 2>&1 | grep -E '^error|=|source|checked'
$SOURCE -N -e "SELECT id FROM granted_to; DROP USER 'only_reads'"
