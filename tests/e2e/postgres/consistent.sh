# All readers see the table at one moment while its rows wander between the splits; nothing stays
# behind at the server, however a run ends.
source "$(dirname "$0")/../pull/postgres_server.sh"
postgres_up
export PG_SECRET=only-for-tests READER_SECRET=reader-secret
echo 'CREATE DATABASE shop' | as_admin
as_admin shop <<'SQL'
CREATE TABLE wandering (k int PRIMARY KEY, n int NOT NULL);
INSERT INTO wandering SELECT n, n FROM generate_series(0, 999) n;
ANALYZE;
CREATE ROLE reader LOGIN PASSWORD 'reader-secret';
GRANT SELECT ON wandering TO reader;
REVOKE EXECUTE ON FUNCTION pg_export_snapshot() FROM PUBLIC;
SQL
$TARGET <<'SQL'
DROP DATABASE IF EXISTS pg_consistent;
CREATE DATABASE pg_consistent;
CREATE TABLE pg_consistent.seen (n BIGINT) DUPLICATE KEY (n) DISTRIBUTED BY HASH (n) PROPERTIES ("replication_num" = "1");
SQL
cat >pg.sync <<SYNC
CREATE DATASOURCE pg TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'shop', user = 'admin', password = env('PG_SECRET'));
CREATE DATASOURCE plain TYPE postgresql
WITH (host = '127.0.0.1', port = $PG_PORT, database = 'shop', user = 'reader', password = env('READER_SECRET'));
SYNC
# Each split takes its time, and while the first ones are read all rows change places.
slow="n + 0 * length(CASE WHEN k % 100 = 0 THEN pg_sleep(0.15)::text ELSE '' END)"
cat >job.sync <<SYNC
CREATE JOB wandering AS SYNC starrocks.pg_consistent.seen (n) FROM pg.wandering ($slow)
SPLIT BY k WITH (concurrent = 2, run.consistent = true);
SYNC
cat >refused.sync <<SYNC
CREATE JOB refused AS SYNC starrocks.pg_consistent.seen (n) FROM plain.wandering WITH (run.consistent = true);
SYNC
cat >endless.sync <<SYNC
CREATE JOB endless AS SYNC starrocks.pg_consistent.seen (n) FROM pg.wandering (n + 0 * length(pg_sleep(30)::text))
SPLIT BY k WITH (concurrent = 2, run.consistent = true);
SYNC
left_behind() {
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    left=$(as_admin <<<"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'syncql'" | sed -n 3p)
    [[ $left == *' 0' ]] && break
    sleep 0.1
  done
  echo "left at the server: ${left// /}"
}
(sleep 0.5; as_admin shop <<<'UPDATE wandering SET k = -1 - k; UPDATE wandering SET k = 1000 + k') &
"$SYNCQL" run "$DATASOURCES" pg.sync job.sync 2>&1 | grep -vE 'bytes|dirty|loads'
wait $!
$TARGET -N -e 'SELECT COUNT(*), COUNT(DISTINCT n), SUM(n) FROM pg_consistent.seen'
left_behind
echo "--- the account may not export a snapshot"
"$SYNCQL" run "$DATASOURCES" pg.sync refused.sync 2>&1 | sed '/^$/,$d'
left_behind
echo "--- interrupted while the server works"
timeout --foreground --preserve-status -s INT 1 "$SYNCQL" run "$DATASOURCES" pg.sync endless.sync 2>&1 | grep -E 'error|note|failed'
left_behind
echo "--- the server ends the session"
(sleep 1; as_admin >/dev/null <<<"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY%' LIMIT 1") &
"$SYNCQL" run "$DATASOURCES" pg.sync endless.sync 2>&1 | grep -E 'error|note|help|failed'
wait $!
left_behind
