# However a table of a real PostgreSQL is divided, each of its rows arrives once.
source "$(dirname "$0")/../pull/postgres_server.sh"
postgres_up
export PG_SECRET=only-for-tests
echo 'CREATE DATABASE shop' | as_admin
as_admin shop <<'SQL'
CREATE TYPE shirt AS ENUM ('s', 'm', 'l', 'xl');
CREATE COLLATION no_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE DOMAIN code AS varchar(40);
CREATE TABLE texts AS
  SELECT n, CASE n % 9 WHEN 0 THEN 'a' || n WHEN 1 THEN 'A' || n WHEN 2 THEN chr(228) || n WHEN 3 THEN 'Z' || n % 50
    WHEN 4 THEN n || ' o''clock' WHEN 5 THEN E'\\N\\t' || n WHEN 6 THEN E'\n\t' || n WHEN 7 THEN chr(128512) || n
    ELSE '' END AS k
  FROM generate_series(1, 900) n;
CREATE PROCEDURE keyed(name text, type text, value text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TABLE %I (n int, k %s)', name, type);
  EXECUTE format('INSERT INTO %I SELECT n, %s FROM texts ORDER BY md5(n::text)', name, value);
  EXECUTE format('INSERT INTO %I SELECT -n, NULL FROM generate_series(1, 7) n', name);
  IF type <> 'json' THEN EXECUTE format('CREATE INDEX ON %I (k)', name); END IF;
END $$;
CALL keyed('small', 'smallint', '(n * 71 % 65536 - 32768)::smallint');
CALL keyed('whole', 'integer', 'CASE n WHEN 1 THEN -2147483648 WHEN 2 THEN 2147483647 ELSE n * n % 300 END');
CALL keyed('big', 'bigint', '9223372036854775807 - n::bigint * n * n * 1000');
CALL keyed('exact', 'numeric', $$CASE n WHEN 1 THEN 'NaN' WHEN 2 THEN 'Infinity' WHEN 3 THEN '-Infinity' ELSE n / 7.0 END$$);
CALL keyed('float', 'double precision', $$CASE n WHEN 1 THEN 'NaN' WHEN 2 THEN 'Infinity' WHEN 3 THEN '-0' ELSE n / 7.0 END$$);
CALL keyed('day', 'date', $$CASE n WHEN 1 THEN 'infinity' WHEN 2 THEN '0044-03-15 BC' ELSE date '2026-01-01' + n % 100 END$$);
CALL keyed('moment', 'timestamp', $$timestamp '2026-01-01' + n * interval '0.333333 s'$$);
CALL keyed('instant', 'timestamptz', $$timestamptz '2026-03-29 00:30+00' + n * interval '7 s'$$);
CALL keyed('text', 'text', 'k');
CALL keyed('text_c', 'text COLLATE "C"', 'k');
CALL keyed('text_icu', 'text COLLATE "und-x-icu"', 'k');
CALL keyed('text_no_case', 'text COLLATE no_case', 'k');
CALL keyed('padded', 'char(12)', 'k');
CALL keyed('domain', 'code', 'k');
CALL keyed('uuid', 'uuid', 'md5(k)::uuid');
CALL keyed('bytes', 'bytea', $$decode(md5(k), 'hex')$$);
CALL keyed('size', 'shirt', $$(ARRAY['s','m','l','xl']::shirt[])[n % 4 + 1]$$);
CALL keyed('flag', 'boolean', 'n % 3 = 0');
CALL keyed('address', 'inet', $$inet '10.0.0.0' + n$$);
CALL keyed('span', 'interval', $$n * interval '1 hour'$$);
CALL keyed('list', 'int[]', 'ARRAY[n % 10, n]');
CALL keyed('no_order', 'json', '''1''');
SQL
as_admin shop <<'SQL'
DROP PROCEDURE keyed;
CREATE TABLE composite (a text COLLATE "und-x-icu", b int, n int, PRIMARY KEY (a, b));
INSERT INTO composite SELECT 'g' || n % 5, n, n FROM generate_series(1, 900) n;
INSERT INTO composite SELECT 'z', -n, -n FROM generate_series(1, 7) n;
CREATE TABLE partitioned (k int, n int, PRIMARY KEY (k)) PARTITION BY RANGE (k);
CREATE TABLE partitioned_1 PARTITION OF partitioned FOR VALUES FROM (-100) TO (300);
CREATE TABLE partitioned_2 PARTITION OF partitioned FOR VALUES FROM (300) TO (1000);
INSERT INTO partitioned SELECT n, n FROM generate_series(1, 900) n UNION SELECT -n, -n FROM generate_series(1, 7) n;
CREATE TABLE parent (k int PRIMARY KEY, n int);
CREATE TABLE child () INHERITS (parent);
INSERT INTO parent SELECT n, n FROM generate_series(1, 900) n;
INSERT INTO child SELECT 5, -n FROM generate_series(1, 7) n;
CREATE VIEW seen_from_above AS SELECT n, k FROM text_icu;
CREATE TABLE no_index (n int, k int);
INSERT INTO no_index SELECT n, n % 10 FROM generate_series(1, 900) n UNION SELECT -n, NULL FROM generate_series(1, 7) n;
CREATE TABLE no_key AS SELECT n, n AS k FROM no_index;
CREATE TABLE long (id bigint PRIMARY KEY, k text);
INSERT INTO long SELECT n::bigint * n, md5(n::text) FROM generate_series(1, 60000) n;
CREATE VIEW long_view AS SELECT * FROM long;
ANALYZE;
SQL
$TARGET <<'SQL'
DROP DATABASE IF EXISTS pg_splits;
CREATE DATABASE pg_splits;
CREATE TABLE pg_splits.seen (kind VARCHAR(40) NOT NULL, n BIGINT)
DUPLICATE KEY (kind) DISTRIBUTED BY HASH (kind) PROPERTIES ("replication_num" = "1");
SQL
cat >pg.sync <<SYNC
CREATE DATASOURCE pg TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'shop', user = 'admin', password = env('PG_SECRET'));
SYNC
job() { echo "CREATE JOB $1 AS SYNC starrocks.pg_splits.seen (kind, n) FROM pg.$1 ('$1', ${3:-n}) $2 WITH (concurrent = 3);"; }
for kind in small whole big exact float day moment instant text text_c text_icu text_no_case padded domain uuid bytes \
    size flag address span list partitioned parent seen_from_above; do
  job "$kind" 'SPLIT BY k'
done >splits.sync
job composite '' >>splits.sync
job long '' id >long.sync
job long_view 'SPLIT BY k' id >>long.sync
{ job no_index 'SPLIT BY k'; job no_key ''; job no_order 'SPLIT BY k'; } >warned.sync

"$SYNCQL" run "$DATASOURCES" pg.sync splits.sync 2>&1 | sed -nE 's/^([a-z_]+): (done|failed).*/\1 \2/p; s/.*(readers .*)/  \1/p; /warning|error/p'
echo "--- kinds and rows that arrived once, and kinds of which that is not true"
$TARGET -N -e "SELECT COUNT(*), SUM(c) FROM (SELECT COUNT(*) AS c FROM pg_splits.seen GROUP BY kind) x;
  SELECT kind, COUNT(*), COUNT(DISTINCT n), SUM(n) FROM pg_splits.seen GROUP BY kind
  HAVING COUNT(*) <> 907 OR COUNT(DISTINCT n) <> 907 OR SUM(n) <> 405422"
echo "--- of a long table, the bounds are taken from a sample"
"$SYNCQL" run "$DATASOURCES" pg.sync long.sync 2>&1 | grep -cE 'readers +3 on 1[0-9] splits'
$TARGET -N -e "SELECT kind, COUNT(*), COUNT(DISTINCT n), MAX(n) FROM pg_splits.seen WHERE kind LIKE 'long%' GROUP BY kind"
echo "--- what is said where a table cannot well be divided"
"$SYNCQL" run "$DATASOURCES" pg.sync warned.sync 2>&1 | grep -vE 'bytes|dirty|loads'
$TARGET -N -e "SELECT kind, COUNT(*), COUNT(DISTINCT n) FROM pg_splits.seen WHERE kind LIKE 'no%' GROUP BY kind ORDER BY kind"
echo "--- the order of the key where an index gives it"
as_admin <<<"ALTER SYSTEM SET log_statement = 'all'" && as_admin <<<'SELECT pg_reload_conf()' >/dev/null
sleep 0.2
{ job partitioned 'WHERE n < 40'; job long 'WHERE id < 100000' 'length(k)'; job no_key ''; } >ordered.sync
"$SYNCQL" run "$DATASOURCES" pg.sync ordered.sync >/dev/null 2>&1
sleep 0.2
grep -oE 'COPY \(SELECT.*' "$PG_HOME/server.log" | sed -E "s/'-?[0-9]+'/'N'/g" | sort -u
