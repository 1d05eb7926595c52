#!/usr/bin/env bash
# Rows a second from MySQL into a discarding sandbox, beside bare drains of the same query in the
# same run: the floor that no tool can beat. With two readers the drains, too, use two connections.
# Usage: end_to_end.sh BUILD_FOLDER [ROWS] [PAIRS]
# Prints the median of the pairs and the ratio, and the memory that the last run took; asserts
# nothing.
set -euo pipefail
build=$1 rows=${2:-4000000} pairs=${3:-5}
syncql=$build/cli/syncql drain=$build/tests/bench/mysql_drain

folder=$(mktemp -d)
"$syncql" sandbox --discard >"$folder/datasources.sync" 2>"$folder/log" &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null; wait "$sandbox" 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 300); do grep -q '^-- ready' "$folder/datasources.sync" && break; sleep 0.1; done
[[ -x $drain ]] || { echo "build the target mysql_drain first" >&2; exit 1; }
source_client=$(sed -n 's/^-- source: //p' "$folder/datasources.sync")
target_client=$(sed -n 's/^-- target: //p' "$folder/datasources.sync")

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
CREATE TABLE wide (id BIGINT PRIMARY KEY, first VARCHAR(60), last VARCHAR(60), mail VARCHAR(120),
  age SMALLINT, visits INT, points BIGINT, balance DECIMAL(18,4), active TINYINT, born DATE,
  created DATETIME(6), changed DATETIME(6), tags VARCHAR(200), profile VARCHAR(300), note TEXT);
INSERT INTO wide SELECT seq, CONCAT('first name ', seq), CONCAT('last name ', MD5(seq)),
  CONCAT(SHA1(seq), '@mail.example'), seq % 90, seq % 1000, seq * 7, seq * 0.37, seq % 2,
  '1980-01-01' + INTERVAL seq % 9000 DAY, '2026-01-01' + INTERVAL seq SECOND,
  '2026-01-01' + INTERVAL seq SECOND, REPEAT(MD5(seq), 3), REPEAT(SHA1(seq), 4),
  REPEAT(CONCAT(MD5(seq), ' '), 4) FROM seq_1_to_$((rows / 2));
SQL

$target_client <<SQL
CREATE DATABASE bench;
CREATE TABLE bench.mixed (id BIGINT NOT NULL, name VARCHAR(160), price DECIMAL(18,4), amount INT,
  created DATETIME, note VARCHAR(480), code VARCHAR(64), flag TINYINT)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE bench.floating (id BIGINT NOT NULL, i INT, s SMALLINT, price DECIMAL(18,4), x DOUBLE,
  code VARCHAR(64), name VARCHAR(160), note VARCHAR(480), created DATETIME, changed DATETIME)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE bench.wide (id BIGINT NOT NULL, first VARCHAR(240), last VARCHAR(240),
  mail VARCHAR(480), age SMALLINT, visits INT, points BIGINT, balance DECIMAL(18,4), active TINYINT,
  born DATE, created DATETIME, changed DATETIME, tags VARCHAR(800), profile VARCHAR(1200),
  note VARCHAR(65535))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
SQL

median() { sort -g | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

password=$folder/password
grep -m 1 -oE "file\\('[^']+'\\)" "$folder/datasources.sync" | sed "s/file('//; s/')//" >"$folder/path"
cp "$(<"$folder/path")" "$password"
drain_text_and_binary() {
  "$drain" --port "$(sed -n 's/^-- source port: //p' "$folder/datasources.sync")" --user source \
    --password-file "$password" --database source --query "$1"
}

# Both drains over as many connections as there are readers, each of which reads a part of the keys;
# their rates together.
drain_in_parts() {
  local table=$1 columns=$2 readers=$3 part drains=()
  local last=$($source_client -N -e "SELECT MAX(id) FROM $table")
  for ((part = 0; part < readers; ++part)); do
    drain_text_and_binary "SELECT $columns FROM $table WHERE id > $((last * part / readers))
      AND id <= $((last * (part + 1) / readers))" >"$folder/drain-$part" &
    drains+=($!)
  done
  wait "${drains[@]}"
  cat "$folder"/drain-*
  rm -f "$folder"/drain-*
}
rate_of() { sed -nE "s/^$1 .* ([0-9]+) rows\\/s\$/\\1/p" "$folder/drains" | awk '{sum += $1} END {print sum}'; }

# The most memory that a process ever had, in MB, asked for while it runs.
watch_memory() {
  local most= now
  while now=$(awk '/VmHWM/ {printf "%.0f", $2 / 1024}' "/proc/$1/status" 2>/dev/null); [[ $now ]]; do
    most=$now
    sleep 0.1
  done
  echo "$most"
}

# One table, one number of readers: drains and runs interleaved.
measure() {
  local table=$1 columns=$2 readers=$3 pair memory
  local job=$folder/$table-$readers.sync
  echo "SYNC starrocks.bench.$table ($columns) FROM mysql.$table" \
       "SPLIT BY id WITH (concurrent = $readers)" >"$job"
  rm -f "$folder"/{text,binary,ours}
  for ((pair = 0; pair < pairs; ++pair)); do
    drain_in_parts "$table" "$columns" "$readers" >"$folder/drains"
    rate_of text >>"$folder/text"
    rate_of binary >>"$folder/binary"
    "$syncql" run --ledger "$folder/ledger.db" "$folder/datasources.sync" "$job" >"$folder/run" 2>&1 &
    memory=$(watch_memory $!)
    sed -nE 's/^ *rows loaded .*\(([0-9,]+)\/s\)$/\1/p' "$folder/run" | tr -d , >>"$folder/ours"
  done
  local text binary ours
  text=$(median <"$folder/text") binary=$(median <"$folder/binary") ours=$(median <"$folder/ours")
  printf '%-9s %d reader(s): bare text %d, bare binary %d, syncql %d rows/s; %s of text, %s of binary, %s MB\n' \
    "$table" "$readers" "$text" "$binary" "$ours" \
    "$(awk "BEGIN {printf \"%.2f\", $ours / $text}")" "$(awk "BEGIN {printf \"%.2f\", $ours / $binary}")" \
    "$memory"
}

mixed=id,name,price,amount,created,note,code,flag
floating=id,i,s,price,x,code,name,note,created,changed
measure mixed "$mixed" 1
measure mixed "$mixed" 2
measure floating "$floating" 1
measure floating "$floating" 2
wide=id,first,last,mail,age,visits,points,balance,active,born,created,changed,tags,profile,note
measure wide "$wide" 1
measure wide "$wide" 2
