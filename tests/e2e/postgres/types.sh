# Every kind of type of a real PostgreSQL, hostile texts, and values that the target's types lack.
source "$(dirname "$0")/../pull/postgres_server.sh"
postgres_up
echo 'CREATE DATABASE shop' | as_admin
as_admin shop <<'SQL'
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TYPE pair AS (a int, b text);
CREATE DOMAIN amount AS numeric(12,2);
CREATE TABLE types (id int PRIMARY KEY, i2 smallint, i8 bigint, n numeric(38,10), any_n numeric, r real,
  d double precision, b boolean, c char(5), v varchar(20), t text, da date, ts timestamp(6), tz timestamptz, ti time,
  ttz timetz, iv interval, j json, jb jsonb, u uuid, ip inet, m money, bits bit(4), vb varbit, ba bytea, how mood,
  am amount, ints int[], texts text[], rng int4range, x xml, p pair, pt point, "Odd ""Name" int);
INSERT INTO types VALUES
 (1, -32768, -9223372036854775808, 1234567890123456789012345678.0123456789, 12345678901234567890.5, 0.1, 0.1, true,
  'ab', '中', E'tab\there\nline back\\slash "q"''\u0001', '0001-01-01', '9999-12-31 23:59:59.999999',
  '2026-01-02 03:04:05.678+08', '24:00:00', '12:00:00+08', '1 year 2 days 03:04:05.6', '{"a": [1, "two\n"]}',
  '{"b":null}', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '10.0.0.1/8', '1234.56', '0101', '1', '\x00ff5c0a09', 'glad',
  3.5, '{1,NULL,3}', '{"a,b","c\"d",NULL}', '[1,5)', '<a/>', '(1,x)', '(1,2)', 7),
 (3, 0, 0, 0, 0, 1e38, 1.7976931348623157e308, false, '', '', '', '2026-11-23', '1970-01-01',
  '1999-12-31 23:59:59+00', '00:00:00.01', '00:00:00.5-03:30', '-1 day', '[]', '1',
  '00000000-0000-0000-0000-000000000000', '::1', '-0.01', '0000', '', '', 'sad', 0, '{}', '{}', 'empty', '', NULL, NULL, NULL),
 (4, 1, 1, 0.1, 1e-20, -3.4e-38, 5e-324, true, 'x', '😀', '\n \x41 \101', '1582-10-15', '2026-03-29 02:30:00.000001',
  NULL, '12:00', NULL, '0', '"s"', '{"z": "\u00e9"}', NULL, '2001:db8::/32', 0, '1111', '101010', 'abc', 'sad', 1,
  '{{1,2},{3,4}}', '{}', '(,)', NULL, NULL, NULL, NULL);
INSERT INTO types (id) VALUES (2);
CREATE TABLE others (id int, ch "char", net cidr, ip inet, doc xml, na name, o oid, vec tsvector, mac macaddr, at timestamptz);
INSERT INTO others VALUES
  (1, 'x', '10.0.0.0/8', '10.0.0.1', '<?xml version="1.0" encoding="ISO-8859-1"?><a>ä</a>', 'pg_class', 4294967295, 'a b:2', '08:00:2b:01:02:03', NULL),
  (2, '', '::/0', '10.0.0.1/32', 'b', '', 0, '', NULL, '2026-01-01 00:00:00.1+05:30');
CREATE TABLE beyond (id int, n numeric, d double precision, da date, ts timestamp, tz timestamptz);
INSERT INTO beyond VALUES
  (1, 'NaN', 1, NULL, NULL, NULL), (2, 1, 'Infinity', NULL, NULL, NULL), (3, 1, 1, 'infinity', NULL, NULL),
  (4, 1, 1, NULL, '0044-03-15 12:00:00 BC', NULL), (5, 1, 1, '10000-01-01', NULL, NULL),
  (6, 1, 1, NULL, NULL, '-infinity'), (7, 1, 1, NULL, NULL, '0044-03-15 12:00:00 BC'),
  (8, 1, 1, '2026-01-01', '2026-01-01', '2026-01-01 00:00:00+00');
SQL
$TARGET <<'SQL'
DROP DATABASE IF EXISTS pg_types;
CREATE DATABASE pg_types;
CREATE TABLE pg_types.t (id INT NOT NULL, i2 SMALLINT, i8 BIGINT, n DECIMAL(38,10), any_n VARCHAR(100), r FLOAT, d DOUBLE,
  b BOOLEAN, c VARCHAR(20), v VARCHAR(80), t STRING, da DATE, ts DATETIME, tz DATETIME, ti VARCHAR(20), ttz VARCHAR(30),
  iv VARCHAR(60), j JSON, jb JSON, u VARCHAR(36), ip VARCHAR(50), m DECIMAL(20,2), bits VARCHAR(20), vb VARCHAR(20),
  ba VARBINARY(100), how VARCHAR(20), am DECIMAL(12,2), ints JSON, texts VARCHAR(100), rng VARCHAR(30), x VARCHAR(30),
  odd INT, p VARCHAR(30))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE pg_types.others (id INT NOT NULL, ch VARCHAR(8), net VARCHAR(40), ip VARCHAR(40), doc VARCHAR(80),
  na VARCHAR(64), o BIGINT, vec VARCHAR(40), mac VARCHAR(20), at DATETIME)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE pg_types.beyond (id INT NOT NULL, n DECIMAL(20,2), d DOUBLE, da DATE, ts DATETIME, tz DATETIME)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE pg_types.beyond_text (id INT NOT NULL, n VARCHAR(40), d VARCHAR(40), da VARCHAR(40), ts VARCHAR(40),
  tz VARCHAR(40)) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
SQL
export PG_SECRET=only-for-tests
cat >pg.sync <<SYNC
CREATE DATASOURCE pg TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'shop', user = 'admin', password = env('PG_SECRET'));
CREATE DATASOURCE shanghai TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'shop', user = 'admin', password = env('PG_SECRET'),
  timeZone = 'Asia/Shanghai');
SYNC
columns='id, i2, i8, n, any_n, r, d, b, c, v, t, da, ts, tz, ti, ttz, iv, j, jb, u, ip, m, bits, vb, ba, how, am,
  ints, texts, rng, x'
cat >types.sync <<SYNC
CREATE JOB types AS SYNC starrocks.pg_types.t ($columns, odd, p) FROM pg.types ($columns, \`Odd "Name\`, p::text);
SYNC
cat >json.sync <<SYNC
CREATE JOB as_json AS SYNC starrocks.pg_types.t (${columns/ba, /}, odd, p) FROM pg.types (${columns/ba, /}, \`Odd "Name\`, p::text)
WITH (loadProps = {format: 'json', strip_outer_array: true});
SYNC
cat >beyond.sync <<SYNC
CREATE JOB beyond AS SYNC starrocks.pg_types.beyond (id, n, d, da, ts, tz) FROM pg.beyond WITH (errorLimit.record = 7);
CREATE JOB as_text AS SYNC starrocks.pg_types.beyond_text (id, n, d, da, ts, tz) FROM pg.beyond;
CREATE JOB zoned AS SYNC starrocks.pg_types.beyond (id, tz) FROM shanghai.beyond (id + 100, tz) WHERE id = 8;
SYNC
run() { "$SYNCQL" run "$DATASOURCES" pg.sync "$@" 2>&1 | grep -vE 'bytes|loads|readers'; }
show="SELECT $columns, odd, p FROM pg_types.t ORDER BY id"
run types.sync
$TARGET -e "${show/ba,/HEX(ba),}" -E
$TARGET -e "$show" >csv.txt
$TARGET -e 'TRUNCATE TABLE pg_types.t'
echo "--- JSON brings the same, but for the binary column"
run json.sync
$TARGET -e "${show/ba,/}" >json.txt
$TARGET -e 'TRUNCATE TABLE pg_types.t'
run types.sync >/dev/null
$TARGET -e "${show/ba,/}" | diff - json.txt && echo same
echo "--- types that the server makes texts of"
echo 'CREATE JOB others AS SYNC starrocks.pg_types.others (id, ch, net, ip, doc, na, o, vec, mac, at) FROM pg.others;' >others.sync
run others.sync
$TARGET -e 'SELECT * FROM pg_types.others ORDER BY id'
as_admin shop <<<'SELECT * FROM others ORDER BY id'
echo "--- what the target's types lack"
run beyond.sync
$TARGET -e 'SELECT * FROM pg_types.beyond ORDER BY id; SELECT * FROM pg_types.beyond_text ORDER BY id'
echo "--- what cannot be read"
for column in pt p 'ROW(id, v)'; do
  echo "CREATE JOB j AS SYNC starrocks.pg_types.t (id, x) FROM pg.types (id, $column)" >refused.sync
  run refused.sync | grep -v '^  rows'
done
