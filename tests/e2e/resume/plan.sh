# What a run would do, where there are rows, where there are none, and where it cannot be.
$SOURCE -e "
  CREATE OR REPLACE TABLE planned (id INT PRIMARY KEY, name VARCHAR(20));
  INSERT INTO planned SELECT seq, CONCAT('n', seq) FROM seq_1_to_300"
$TARGET -e 'DROP DATABASE IF EXISTS planned; CREATE DATABASE planned; CREATE TABLE planned.t (id INT, name VARCHAR(80)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
plan() {
  echo "SYNC starrocks.planned.t (id, name) FROM mysql.planned $*" >job.sync
  echo "--- $*"
  "$SYNCQL" plan "$DATASOURCES" job.sync 2>&1 | sed -E 's/about [0-9]+,/about N,/'
  echo "exit code ${PIPESTATUS[0]}"
}
plan
plan "WHERE id > 1000 AND name = 'x'"
plan "WHERE nmae = 'x'"
echo '--- as JSON'
echo "SYNC starrocks.planned.t (id, name) FROM mysql.planned BEFORE ('TRUNCATE TABLE planned.t')" >job.sync
"$SYNCQL" plan --json "$DATASOURCES" job.sync 2>&1 | sed -E 's/"rows": [0-9]+/"rows": N/'
echo '--- an unfinished run; a table with more columns; a key'
$TARGET -e 'CREATE TABLE planned.keyed (id INT NOT NULL, name VARCHAR(80), note STRING, at DATETIME DEFAULT CURRENT_TIMESTAMP) PRIMARY KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1")'
echo 'CREATE JOB planned AS SYNC starrocks.planned.keyed (id, name) FROM mysql.planned WITH (maxBatchRows = 10, throttle = true, mbps = 1);' >job.sync
$SOURCE -e "UPDATE planned SET name = REPEAT('x', 20); INSERT INTO planned SELECT seq, REPEAT('y', 20) FROM seq_301_to_60000"
timeout -s INT 1 "$SYNCQL" run --ledger l.db "$DATASOURCES" job.sync >/dev/null 2>&1
"$SYNCQL" plan --ledger l.db "$DATASOURCES" job.sync 2>&1 | sed -E 's/about [0-9,]+,/about N,/; s/in [0-9]+ batches/in N batches/; s/loaded [0-9,]+ rows/loaded N rows/'
"$SYNCQL" plan --ledger none.db "$DATASOURCES" job.sync 2>&1 | grep -c "earlier run"
ls none.db
echo '--- types that do not hold all'
$SOURCE -e 'CREATE OR REPLACE TABLE risky (id BIGINT UNSIGNED, price DECIMAL(30,6), at DATETIME)'
$TARGET -e 'CREATE TABLE planned.risky (id BIGINT NOT NULL, price DECIMAL(20,2), at DATE) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
echo 'SYNC starrocks.planned.risky (id, price, at) FROM mysql.risky' >job.sync
"$SYNCQL" plan "$DATASOURCES" job.sync | grep -E ' -> |risk'
echo '--- large files that one reader reads'
printf 'id,name\n1,"x"\n' >quotes.csv
printf 'id,name\n1,x\n' | gzip >packed.csv.gz
truncate -s 200M quotes.csv packed.csv.gz
for file in quotes.csv packed.csv.gz; do
  echo "SYNC starrocks.planned.t (id, name) FROM landing.\"$file\" WITH (header = true, concurrent = 4)" >job.sync
  "$SYNCQL" plan "$DATASOURCES" <(echo "CREATE DATASOURCE landing TYPE file WITH (path = '$PWD')") job.sync 2>&1 |
    grep -A 5 W0859
done
