#!/usr/bin/env bash
# The whole path on a bare machine: installs what is missing, builds, starts a sandbox (a MariaDB as
# source, a stand-in for StarRocks as target), fills the source table, compiles examples/card.sync,
# runs it, and shows the rows that arrived. Ends what it started.
set -euo pipefail
cd "$(dirname "$0")/.."

sandbox=
folder=$(mktemp -d)
cleanup() {
  status=$?
  if [[ -n $sandbox ]]; then
    kill "$sandbox" 2>/dev/null || true
    wait "$sandbox" 2>/dev/null || true
  fi
  rm -rf "$folder"
  ((status == 0)) || echo "quickstart failed: ${step:-at its start}" >&2
}
trap cleanup EXIT
say() { step=$1; printf '\n== %s\n' "$1"; }

say "installing what is missing"
bash .ci/install

say "building (this takes a few minutes the first time)"
mkdir -p build/release
{ cmake --preset release && cmake --build --preset release --target syncql; } \
  >build/release/quickstart.log 2>&1 || { tail -n 30 build/release/quickstart.log >&2; exit 1; }
syncql=build/release/cli/syncql
"$syncql" --version

say "starting the sandbox"
"$syncql" sandbox >"$folder/datasources.sync" 2>"$folder/sandbox.log" &
sandbox=$!
for _ in $(seq 300); do
  grep -q '^-- ready' "$folder/datasources.sync" && break
  kill -0 "$sandbox" 2>/dev/null || { cat "$folder/sandbox.log" >&2; exit 1; }
  sleep 0.1
done
grep -q '^-- ready' "$folder/datasources.sync" || { cat "$folder/sandbox.log" >&2; exit 1; }
cat "$folder/datasources.sync"

say "creating and filling the source table"
source_client=$(sed -n 's/^-- source: //p' "$folder/datasources.sync")
target_client=$(sed -n 's/^-- target: //p' "$folder/datasources.sync")
$source_client <<'SQL'
CREATE TABLE x (id BIGINT PRIMARY KEY, name VARCHAR(40));
INSERT INTO x SELECT seq, CONCAT('name ', seq) FROM seq_1_to_1000;
UPDATE x SET name = 'tab	quote" comma, end' WHERE id = 101;
UPDATE x SET name = NULL WHERE id = 102;
SQL
$target_client <<'SQL'
CREATE DATABASE didb1;
CREATE TABLE didb1.table1 (id BIGINT NOT NULL, name VARCHAR(160))
PRIMARY KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
SQL

say "the job, examples/card.sync"
cat examples/card.sync

say "what it compiles to for DataWorks"
"$syncql" compile examples/card.sync

say "running it here"
"$syncql" run --ledger "$folder/ledger.db" "$folder/datasources.sync" examples/card.sync

say "the rows that arrived"
$target_client --table -e 'SELECT COUNT(*), MIN(id), MAX(id) FROM didb1.table1;
                           SELECT * FROM didb1.table1 ORDER BY id LIMIT 5'
say "done"
