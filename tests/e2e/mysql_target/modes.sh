# What becomes of rows whose key exists, of NULL, of values that do not fit, and of the statements
# around the rows.
$SOURCE <<'SQL'
DROP TABLE IF EXISTS incoming, people, fitting;
CREATE TABLE incoming (id INT PRIMARY KEY, name VARCHAR(20), age INT, born DATE);
INSERT INTO incoming VALUES (1, 'new one', 11, '2001-01-01'), (2, 'new two', NULL, NULL), (3, 'new three', 33, NULL),
  (4, 'new four', NULL, NULL), (5, 'new five', 55, NULL);
CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(20), age INT NOT NULL DEFAULT 7, born DATE,
  loud VARCHAR(20) AS (UPPER(name)));
SQL
reset() { $SOURCE -e "DELETE FROM people; INSERT INTO people (id, name, age) VALUES (1, 'old one', 1), (9, 'old nine', 9)"; }
run() {
  echo "--- $*"
  echo "CREATE JOB j AS SYNC mysql.people (id, name, age) FROM mysql.incoming (id, name, $1) $2" >job.sync
  "$SYNCQL" run "$DATASOURCES" job.sync 2>&1 | grep -vE 'bytes|readers|loads|^ +\||^$|rows read'
  $SOURCE -N -e 'SELECT id, name, age, loud FROM people ORDER BY id'
}
reset; run 'ifnull(age, 5)' ''
reset; run 'ifnull(age, 5)' "WITH (writeMode = 'replace')"
reset; run 'ifnull(age, 5)' "WITH (writeMode = 'update', updateColumn = ['age'])"
reset; run age "WHERE id > 1 WITH (nullMode = 'skipNull')"
reset; run age "WHERE id > 1"
reset; run age "WITH (errorLimit.record = 3)"
reset; run age "WITH (errorLimit.record = 2)"
reset; run age "WITH (writeMode = 'update', errorLimit.strategy = 'Ignore')"
reset; run 'ifnull(age, 5)' "WHERE id > 1 BEFORE ('DELETE FROM people WHERE id = 9') AFTER ('UPDATE people SET name = concat(name, ''!'')')
WITH (session = ['SET SESSION sql_mode = ''''', 'SET @seen = 1'], batchSize = 1)"
run 'ifnull(age, 5)' "BEFORE ('DELETE FROM nobody')"
run 'ifnull(age, 5)' "WITH (session = ['SET SESSION no_such = 1'])"
run 'ifnull(age, 5)' "WITH (writeMode = 'update', updateColumn = ['aged'])"
run 'ifnull(age, 5)' "WITH (tableRule = 'x', tableNamePattern = 'y')"

echo "=== values that do not fit are refused, never changed"
$SOURCE -e "CREATE OR REPLACE TABLE fitting (n TINYINT UNSIGNED, d DECIMAL(5,2), v VARCHAR(3), e ENUM('a'), dt DATE, u INT NOT NULL DEFAULT 1, y YEAR,
  t1 DATETIME(1), s SET('x','7'),  f FLOAT, ch CHAR(2) CHARACTER SET latin1, bi BINARY(2), CHECK (u < 100))"
jobs=0
try() {
  for mode in insert update; do
    echo "CREATE JOB j$((++jobs)) COMMENT '$mode' AS SYNC mysql.fitting ($1) FROM mysql.incoming ($2) WHERE id = 1" \
      "WITH (writeMode = '$mode', errorLimit.strategy = 'Ignore');" >>fitting.sync
  done
}
try n 256; try n -1; try n 1.5; try n "'x'"; try d 1.005; try d 12345; try v "'four'"; try e "'z'"; try e "'1'"
try s "'1'"; try dt "'2026-02-30'"; try dt "'2026-01-02 03:04:05'"; try t1 "'2026-01-02 03:04:05.678'"
try t1 "'0026-01-02 03:04:05 BC'"; try y 99; try f "'NaN'"; try u NULL; try u 100; try ch "'中'"; try bi "'abc'"
try v "x'80'"
"$SYNCQL" run "$DATASOURCES" fitting.sync 2>&1 | grep -E 'note|loaded|dirty rows +[0-9]' | paste - - - | sed -E 's/ +/ /g; s/\(N\/s\)//'
$SOURCE -N -e 'SELECT COUNT(*) FROM fitting'
echo "=== these fit"
echo "CREATE JOB j AS SYNC mysql.fitting (n, y, s, t1, d, f, e)
FROM mysql.incoming ('7.0', '0000', '7', '2026-01-02 03:04:05.600', '1.5', '1e10', 'a') WHERE id = 1" >job.sync
"$SYNCQL" run "$DATASOURCES" job.sync 2>&1 | grep loaded
$SOURCE -N -e 'SELECT n, y, s, t1, d, f, e FROM fitting'
