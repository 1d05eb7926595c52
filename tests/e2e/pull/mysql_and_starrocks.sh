# Both sides of a job are pulled, twice to the same bytes, and the job is checked against them.
$SOURCE -e "
  CREATE OR REPLACE TABLE pulled (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, name VARCHAR(40) NOT NULL DEFAULT '', born DATE,
    seen TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), price DECIMAL(12,4), n INT(5) UNSIGNED ZEROFILL,
    kind ENUM('a','b, c','it''s'), flags SET('x','y'), doc JSON, body LONGTEXT, raw VARBINARY(16), bits BIT(8),
    shape POINT, yr YEAR, d DOUBLE, \`odd name\` TEXT, \`select\` INT, twice BIGINT AS (yr * 2),
    PRIMARY KEY (name, id), KEY (id)) CHARACTER SET utf8mb4;
  CREATE OR REPLACE TABLE pulled_too (u INT NOT NULL UNIQUE);
  CREATE OR REPLACE VIEW pulled_view AS SELECT id, name FROM pulled"
$TARGET -e "
  DROP DATABASE IF EXISTS pulled; CREATE DATABASE pulled;
  CREATE TABLE pulled.t (
    id LARGEINT NOT NULL, name VARCHAR(40) NOT NULL, ok BOOLEAN, tiny TINYINT, price DECIMAL(10, 2), born DATE,
    seen DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, body STRING, doc JSON, tags ARRAY<INT>)
  PRIMARY KEY (id, name) DISTRIBUTED BY HASH (id) PROPERTIES ('replication_num' = '1');
  CREATE TABLE pulled.log (at DATETIME, line STRING)
  DUPLICATE KEY (at) DISTRIBUTED BY HASH (at) PROPERTIES ('replication_num' = '1')"

cat >job.sync <<'SYNC'
SYNC starrocks.pulled.t (id, name, price, born, body, nowhere)
FROM mysql.pulled (id, name, price, born, body, shape)
SPLIT BY name;
SYNC starrocks.pulled.log (at, line) FROM mysql.pulled (seen, md5(nam));
SYNC starrocks.pulled.log FROM mysql.pulled_too;
SYNC undeclared.x (a) FROM mysql.pulled (id)
SYNC
sed -i '/undeclared/d' job.sync
"$SYNCQL" pull "$DATASOURCES" job.sync -o tables.sync && cat tables.sync
cp tables.sync first.sync
"$SYNCQL" pull "$DATASOURCES" tables.sync job.sync -o tables.sync && cmp first.sync tables.sync && echo same
echo; echo "--- the tables alone are well formed"
"$SYNCQL" check "$DATASOURCES" tables.sync
echo; echo "--- the job is checked against them"
"$SYNCQL" check "$DATASOURCES" tables.sync job.sync
echo; echo "--- a pattern, to standard output"
"$SYNCQL" pull "$DATASOURCES" --table 'mysql.pulled_*' --table 'starrocks.pulled.l?g'
