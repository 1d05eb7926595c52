#!/usr/bin/env bash
# Rows a second from MySQL into a discarding sandbox, beside bare drains of the same query in the
# same run: the floor that no tool can beat. Usage: end_to_end.sh BUILD_FOLDER [ROWS] [PAIRS]
# Prints the median of the pairs and the ratio; asserts nothing.
set -euo pipefail
build=$1 rows=${2:-2000000} pairs=${3:-5}
syncql=$build/cli/syncql drain=$build/tests/bench/mysql_drain

folder=$(mktemp -d)
"$syncql" sandbox --discard >"$folder/datasources.sync" 2>"$folder/log" &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null; wait "$sandbox" 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 300); do grep -q '^-- ready' "$folder/datasources.sync" && break; sleep 0.1; done
source_client=$(sed -n 's/^-- source: //p' "$folder/datasources.sync")

echo "filling a table of $rows rows"
$source_client <<SQL
CREATE TABLE mixed (id BIGINT PRIMARY KEY, name VARCHAR(40), price DECIMAL(18,4), amount INT,
  created DATETIME, note VARCHAR(120), code CHAR(16), flag TINYINT NULL);
INSERT INTO mixed SELECT seq, CONCAT('customer number ', seq), seq * 1.25, seq % 1000,
  '2026-01-01' + INTERVAL seq SECOND, CONCAT('a note of some length about ', MD5(seq)),
  LEFT(SHA1(seq), 16), IF(seq % 7 = 0, NULL, seq % 100) FROM seq_1_to_$rows;
CREATE TABLE floating (id BIGINT PRIMARY KEY, i INT, s SMALLINT, price DECIMAL(18,4), x DOUBLE,
  code CHAR(16), name VARCHAR(40), note VARCHAR(120) NULL, created DATETIME, changed TIMESTAMP(3));
INSERT INTO floating SELECT seq, seq, seq % 30000, seq * 1.25, seq / 7, LEFT(SHA1(seq), 16),
  CONCAT('customer ', seq), IF(seq % 10 = 0, NULL, MD5(seq)), '2026-01-01' + INTERVAL seq SECOND,
  '2026-01-01' + INTERVAL seq SECOND FROM seq_1_to_$rows;
SQL

median() { sort -g | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# One table, one number of readers: pairs of drain and run, interleaved.
measure() {
  local table=$1 columns=$2 readers=$3 protocol=$4 pair
  local job=$folder/$table-$readers.sync
  echo "SYNC starrocks.bench.$table ($columns) FROM mysql.$table" \
       "SPLIT BY id WITH (concurrent = $readers, maxBatchSize = 16MiB, maxBatchRows = 500000)" >"$job"
  : >"$folder/floor"
  : >"$folder/ours"
  for ((pair = 0; pair < pairs; ++pair)); do
    "$drain" $(drain_arguments) --protocol "$protocol" "SELECT $columns FROM $table" |
      sed -nE 's/.* ([0-9]+) rows\/s.*/\1/p' >>"$folder/floor"
    "$syncql" run "$folder/datasources.sync" "$job" |
      sed -nE 's/.*rows loaded .*\(([0-9,]+)\/s\)/\1/p' | tr -d , >>"$folder/ours"
  done
  local floor ours
  floor=$(median <"$folder/floor")
  ours=$(median <"$folder/ours")
  printf '%-10s %d reader(s)  bare %s drain %9d rows/s   syncql %9d rows/s   ratio %s\n' \
    "$table" "$readers" "$protocol" "$floor" "$ours" "$(awk "BEGIN {printf \"%.2f\", $ours / $floor}")"
}
