# What can be wrong with a job that reads from a real PostgreSQL, and what is said about it.
source "$(dirname "$0")/../pull/postgres_server.sh"
postgres_up
echo 'CREATE DATABASE shop' | as_admin
as_admin shop <<'SQL'
CREATE TABLE orders (id int PRIMARY KEY, amount int, "Upper" int);
INSERT INTO orders VALUES (1, 0, 3);
CREATE TABLE hidden (id int);
CREATE ROLE etl LOGIN PASSWORD 'etl-secret';
GRANT SELECT ON orders TO etl;
SQL
$TARGET <<'SQL'
DROP DATABASE IF EXISTS pg_failures;
CREATE DATABASE pg_failures;
CREATE TABLE pg_failures.t (id INT NOT NULL, v INT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
SQL
cat >pg.sync <<SYNC
CREATE DATASOURCE pg TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'shop', user = 'etl', password = env('PG_SECRET'));
CREATE DATASOURCE mars TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'shop', user = 'etl', password = env('PG_SECRET'), timeZone = 'Mars/Olympus');
SYNC
export PG_SECRET=etl-secret
try() {
  echo "--- $*"
  echo "CREATE JOB j AS SYNC starrocks.pg_failures.t (id, v) FROM $*" >job.sync
  "$SYNCQL" run "$DATASOURCES" pg.sync job.sync 2>&1 | grep -vE '^  (rows|dirty|bytes|loads|readers)|^j:|^$'
}
try 'pg.ordres (id, amount)'
try 'pg.nowhere.orders (id, amount)'
try 'pg.orders (id, amout)'
try 'pg.orders (id, upper)'
try 'pg.orders (id, `upper` + 1)'
try 'pg.orders (id, amount) SPLIT BY idd WITH (concurrent = 2)'
try 'pg.orders (id, amount) WHERE amount = day'
try 'pg.orders (id, 1 / amount)'
try 'pg.orders (id, (SELECT 1, 2))'
try 'pg.hidden (id, id)'
try 'mars.orders (id, amount)'
PG_SECRET=wrong-and-never-printed try 'pg.orders (id, amount)'
echo "--- names in upper case"
cat >job.sync <<'SYNC'
CREATE JOB named AS SYNC starrocks.pg_failures.t (id, v) FROM pg.Orders (ID, Upper) WHERE id = 1;
CREATE JOB quoted AS SYNC starrocks.pg_failures.t (id, v) FROM pg.orders (id, `Upper`) WHERE "Upper" = 3;
SYNC
"$SYNCQL" run "$DATASOURCES" pg.sync job.sync 2>&1 | grep -vE 'bytes|dirty|loads|readers'
$TARGET -N -e 'SELECT * FROM pg_failures.t'
