#!/usr/bin/env bash
# Rows a second from a private PostgreSQL into request bodies, beside a bare COPY of the same table.
# Usage: postgres.sh BUILD_FOLDER [ROWS] [PAIRS]. Prints the median of the pairs; asserts nothing.
set -euo pipefail
bench=$1/tests/bench/postgres_copy rows=${2:-1000000} pairs=${3:-5}
source "$(dirname "$0")/../e2e/pull/postgres_server.sh"
[[ -x $bench ]] || { echo "build the target postgres_copy first" >&2; exit 1; }
postgres_up
export BENCH_PASSWORD=only-for-tests
as_admin <<SQL
CREATE TABLE mixed (id bigint PRIMARY KEY, name varchar(40), price numeric(18,4), amount int, created timestamp,
  note varchar(120), code char(16), flag smallint);
INSERT INTO mixed SELECT n, 'customer number ' || n, n * 1.25, n % 1000, timestamp '2026-01-01' + n * interval '1 s',
  'a note of some length about ' || md5(n::text), left(md5(n::text), 16), CASE WHEN n % 7 <> 0 THEN n % 100 END
  FROM generate_series(1, $rows) n;
CREATE TABLE floating (id bigint PRIMARY KEY, i int, s smallint, price numeric(18,4), x double precision, code char(16),
  name varchar(40), note varchar(120), created timestamp, changed timestamptz, ok boolean);
INSERT INTO floating SELECT n, n, n % 30000, n * 1.25, n / 7.0, left(md5(n::text), 16), 'customer ' || n,
  CASE WHEN n % 10 <> 0 THEN md5(n::text) END, timestamp '2026-01-01' + n * interval '1 s',
  timestamptz '2026-01-01' + n * interval '1 s', n % 3 = 0 FROM generate_series(1, $rows) n;
VACUUM ANALYZE;
SQL
for table in mixed floating; do
  "$bench" --port "$PG_PORT" --user admin --password-variable BENCH_PASSWORD --database postgres --table "$table" \
    --pairs "$pairs"
done
