# Runs that read from PostgreSQL are killed and taken up: each row arrives once. One table is read in
# the order of its key, which is not among the columns; another has no order that costs nothing;
# a third has a column that is named as its key is, and sorts otherwise.
source "$(dirname "$0")/../pull/postgres_server.sh"
postgres_up
export PG_SECRET=only-for-tests
echo 'CREATE DATABASE shop' | as_admin
as_admin shop <<'SQL'
CREATE TABLE ordered (k timestamptz PRIMARY KEY, n int);
INSERT INTO ordered SELECT timestamptz '2026-01-01' + n * interval '1.5 s', n FROM generate_series(1, 60000) n;
CREATE TABLE scattered (a text COLLATE "und-x-icu", b int, n int, PRIMARY KEY (a, b));
INSERT INTO scattered SELECT md5(n::text) || '''', n, n FROM generate_series(1, 60000) n;
CREATE TABLE named (n int PRIMARY KEY);
INSERT INTO named SELECT generate_series(1, 60000);
ANALYZE;
SQL
$TARGET <<'SQL'
DROP DATABASE IF EXISTS pg_resume;
CREATE DATABASE pg_resume;
CREATE TABLE pg_resume.ordered (n BIGINT, pad VARCHAR(200))
DUPLICATE KEY (n) DISTRIBUTED BY HASH (n) PROPERTIES ("replication_num" = "1");
CREATE TABLE pg_resume.named (n BIGINT, pad VARCHAR(200))
DUPLICATE KEY (n) DISTRIBUTED BY HASH (n) PROPERTIES ("replication_num" = "1");
CREATE TABLE pg_resume.scattered (n BIGINT, pad VARCHAR(200))
DUPLICATE KEY (n) DISTRIBUTED BY HASH (n) PROPERTIES ("replication_num" = "1");
SQL
$SOURCE -e 'CREATE OR REPLACE TABLE resumed (n INT PRIMARY KEY, pad VARCHAR(200))'
cat >pg.sync <<SYNC
CREATE DATASOURCE pg TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'shop', user = 'admin', password = env('PG_SECRET'));
SYNC
slowly='concurrent = 2, throttle = true, mbps = 2'
# Killed again and again; then it is left alone.
try() {
  echo "CREATE JOB j AS SYNC $1 (n, pad) FROM pg.$2 (${4:-n}, repeat('x', 60)) WITH ($slowly, $3)" >"$2-$3.sync"
  for seconds in 0.6 0.9 1.2; do
    timeout --foreground -s KILL "$seconds" "$SYNCQL" run "$DATASOURCES" pg.sync "$2-$3.sync" --resume >output 2>&1
    grep -E '^j: done' output && return  # before it could be killed
  done
  "$SYNCQL" run "$DATASOURCES" pg.sync "$2-$3.sync" --resume 2>&1 | grep -E '^error|^j: '
}
try starrocks.pg_resume.ordered ordered 'maxBatchSize = 100000'
try starrocks.pg_resume.scattered scattered 'maxBatchSize = 100000'
try starrocks.pg_resume.named named 'maxBatchSize = 100000' n::text
try mysql.resumed ordered "writeMode = 'replace', batchSize = 2000"
for table in ordered scattered named; do
  $TARGET -N -e "SELECT COUNT(*), COUNT(DISTINCT n), SUM(n) FROM pg_resume.$table"
done
$SOURCE -N -e 'SELECT COUNT(*), COUNT(DISTINCT n), SUM(n) FROM resumed'
