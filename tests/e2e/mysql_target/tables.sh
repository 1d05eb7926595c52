# What is checked before the first row, tables without transactions, servers without LOAD DATA LOCAL,
# and rows that come from StarRocks.
$SOURCE <<'SQL'
DROP TABLE IF EXISTS numbers, strict_ones, old_engine;
CREATE TABLE numbers (id INT PRIMARY KEY, v VARCHAR(2000));
INSERT INTO numbers SELECT seq, REPEAT(CHAR(65 + seq % 26), seq % 2000) FROM seq_1_to_3000;
CREATE TABLE strict_ones (id INT PRIMARY KEY, must INT NOT NULL, also INT NOT NULL, may INT, has INT NOT NULL DEFAULT 3,
  twice INT AS (id * 2));
CREATE TABLE old_engine (id INT PRIMARY KEY, v VARCHAR(2000)) ENGINE = MyISAM;
SQL
run() {
  echo "--- $1"
  echo "CREATE JOB j AS SYNC $1" >job.sync
  "$SYNCQL" run "$DATASOURCES" job.sync 2>&1 | grep -vE '^  (bytes|readers|loads|rows read)|^$'
}
run 'mysql.strict_ones (id, may) FROM mysql.numbers (id, id)'
run 'mysql.strict_ones (id, must, also, twice) FROM mysql.numbers (id, id, id, id)'
run 'mysql.strict_ones (id, must, also, mayy) FROM mysql.numbers (id, id, id, id)'
run 'mysql.strict_one (id) FROM mysql.numbers (id)'
run 'mysql.old_engine (id, v) FROM mysql.numbers (id, v)'
run "mysql.old_engine (id, v) FROM mysql.numbers (id, v) WHERE id > 2990 WITH (writeMode = 'replace')"
$SOURCE -N -e 'SELECT COUNT(*), SUM(LENGTH(v)) FROM old_engine'
echo "=== without LOAD DATA LOCAL"
$SOURCE -e 'SET GLOBAL local_infile = 0'
$SOURCE -e 'CREATE OR REPLACE TABLE by_insert LIKE numbers'
run 'mysql.by_insert (id, v) FROM mysql.numbers (id, v)'
run 'mysql.by_insert (id, v) FROM mysql.numbers (id + 10000, v) WHERE id < 3'
$SOURCE -e 'SET GLOBAL max_allowed_packet = 1024'
run 'mysql.by_insert (id, v) FROM mysql.numbers (id + 20000, v) WHERE id BETWEEN 800 AND 1100'
$SOURCE -e 'SET GLOBAL max_allowed_packet = 16777216, GLOBAL local_infile = 1'
$SOURCE -N -e 'SELECT COUNT(*), SUM(LENGTH(v)) FROM by_insert'
echo "=== from StarRocks"
$TARGET -e "DROP DATABASE IF EXISTS to_mysql; CREATE DATABASE to_mysql;
  CREATE TABLE to_mysql.t (id INT NOT NULL, x DOUBLE, v VARCHAR(40), b VARBINARY(20), ok BOOLEAN, dt DATETIME)
  DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ('replication_num' = '1');
  INSERT INTO to_mysql.t VALUES (1, 0.1, 'tab\there', x'00FF', TRUE, '2026-01-02 03:04:05'), (2, NULL, NULL, NULL, NULL, NULL)"
$SOURCE -e 'CREATE OR REPLACE TABLE from_starrocks (id INT PRIMARY KEY, x DOUBLE, v VARCHAR(40), b VARBINARY(20), ok BOOLEAN, dt DATETIME)'
run 'mysql.from_starrocks (id, x, v, b, ok, dt)
FROM starrocks.to_mysql.t (/*+ SET_VAR(query_timeout = 100) */ id, x, v, b, ok, dt)'
$SOURCE -N -e 'SELECT id, x, v, HEX(b), ok, dt FROM from_starrocks'
