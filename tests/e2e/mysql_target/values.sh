# Every value of a MariaDB table arrives in another one as it was, by LOAD DATA and by INSERT.
columns='id, ti, bu, de, fl, db, bo, bt, d, dt, ts, tm, y, c, v, e, s, j, bin, blo, txt'
$SOURCE <<SQL
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
DROP TABLE IF EXISTS written, by_load, by_insert, one_column, one_column_to;
CREATE TABLE written (id INT AUTO_INCREMENT PRIMARY KEY, ti TINYINT, bu BIGINT UNSIGNED, de DECIMAL(65,30), fl FLOAT, db DOUBLE,
  bo BOOLEAN, bt BIT(64), d DATE, dt DATETIME(6), ts TIMESTAMP(3) NULL, tm TIME(2), y YEAR, c CHAR(5), v VARCHAR(60) DEFAULT 'x',
  e ENUM('a','b'), s SET('x','y'), j JSON, bin BINARY(4), blo BLOB, txt MEDIUMTEXT) CHARACTER SET utf8mb4;
INSERT INTO written VALUES
 (1, -128, 18446744073709551615, -12345678901234567890123456789012345.012345678901234567890123456789, 0.1, 0.1, TRUE,
  b'1111000011110000111100001111000011110000111100001111000011110000', '0001-01-01', '9999-12-31 23:59:59.999999',
  '2026-01-02 03:04:05.678', '-838:59:59', 1901, 'ab', 'back\\\\slash tab\\t line\\n cr\\r nul\\0 quote'' "', 'b', 'x,y',
  '{"a": [1, "two\\\\n"]}', x'00FF0A09', x'5C4E000A0D1A27FF', '中😀'),
 (0, 0, 0, 0, 1e38, 1.7976931348623157e308, FALSE, b'0', '0000-00-00', '2026-02-28 00:00:00', '1999-12-31 23:59:59',
  '00:00:00.01', 2155, '', '', 'a', '', '[]', x'00', '', ''),
 (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (3, 1, 1, 0.1, -3.4e-38, 5e-324, TRUE, b'110101', '1582-10-15', '2026-03-29 02:30:00.000001', NULL, '12:00:00', 2000, '\\\\N',
  '\\\\N', 'a', 'y', 'null', x'616263', x'00', ' \\\\t\\\\N ');
CREATE TABLE by_load LIKE written;
CREATE TABLE by_insert LIKE written;
CREATE TABLE one_column (v VARCHAR(20));
INSERT INTO one_column VALUES (''), (NULL), ('\\\\N'), ('\\n'), ('x');
CREATE TABLE one_column_to LIKE one_column;
SQL
cat >job.sync <<SYNC
CREATE JOB by_load AS SYNC mysql.by_load ($columns) FROM mysql.written;
CREATE JOB by_insert AS SYNC mysql.by_insert ($columns) FROM mysql.written WITH (writeMode = 'update');
CREATE JOB one_column AS SYNC mysql.one_column_to (v) FROM mysql.one_column;
SYNC
"$SYNCQL" run "$DATASOURCES" job.sync 2>&1 | grep -vE 'bytes|readers'
hex() { $SOURCE -N -e "SELECT $(sed -E 's/([a-z]+)/HEX(\1)/g' <<<"$columns"), bu, de, fl, db, d, dt, ts, tm, y, c, v FROM $1 ORDER BY id"; }
hex written >expected.txt
wc -l <expected.txt
for table in by_load by_insert; do hex $table | diff expected.txt - && echo "$table: the same"; done
$SOURCE -N -e 'SELECT HEX(v) FROM one_column_to ORDER BY v'
echo "--- bytes and numbers in columns of another type"
$SOURCE -e 'CREATE OR REPLACE TABLE others (id INT, b BIT(8), t TEXT, v VARBINARY(20), n INT)'
try() {
  echo "CREATE JOB j AS SYNC mysql.others (id, $1) FROM mysql.written (id, $2) WHERE id = 1" >job.sync
  "$SYNCQL" run "$DATASOURCES" job.sync 2>&1 | grep -E '^(error|warning)|note|loaded'
}
try v v
try t db
try b ti+200
try b v
try n bin
$SOURCE -N -e 'SELECT id, HEX(b), t, HEX(v), n FROM others'
