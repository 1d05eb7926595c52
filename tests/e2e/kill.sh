#!/usr/bin/env bash
# Kills `syncql run` with SIGKILL at random moments and takes the run up again, until it is done;
# then the target, tables that keep every row they are given, must hold exactly the source's rows.
# A run that is killed behind its last word, when it has let go of what `--resume` would take up, is
# done: no program can end in the same instant. Those are counted apart.
# Usage: kill.sh TRIES SYNCQL STATE_FOLDER [SEED]. Prints a line a failed try and one of counts.
set -uo pipefail
tries=$1 syncql=$2 state=$3
RANDOM=${4:-$(date +%s)}
seed=${4:-as given by the clock}
rows=40000

datasources=$state/datasources.sync
source_client=$(sed -n 's/^-- source: //p' "$datasources")
target_client=$(sed -n 's/^-- target: //p' "$datasources")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
die() { echo "$1" >&2; exit 1; }

$source_client -e "
  DROP TABLE IF EXISTS killed;
  CREATE TABLE killed (id BIGINT PRIMARY KEY, tenant INT, name VARCHAR(40), at DATETIME);
  INSERT INTO killed SELECT seq * 7, seq % 11, CONCAT('name of ', seq), '2026-01-01' + INTERVAL seq SECOND
    FROM seq_1_to_$rows;
  DROP TABLE IF EXISTS killed_keyless;
  CREATE TABLE killed_keyless AS SELECT * FROM killed" || die "the source cannot be set up"
$target_client -e "DROP DATABASE IF EXISTS killed; CREATE DATABASE killed" || die "no database"

cat >"$work/job.sync" <<'SYNC'
CREATE JOB killed AS
SYNC starrocks.killed.t (id, tenant, name, at) FROM mysql.killed SPLIT BY id INTO 3
WITH (maxBatchRows = 500);
SYNC
# Without a key rows have no order, and each split is one transaction.
sed 's/mysql.killed/mysql.killed_keyless/; s/killed\.t/killed.keyless/; s/JOB killed/&_keyless/' \
  "$work/job.sync" >"$work/keyless.sync"
# What both sides must agree on: how many rows, how many different ones, and a sum over all values.
sums="COUNT(*), COUNT(DISTINCT id), SUM(id), SUM(tenant), SUM(LENGTH(name)), MIN(at), MAX(at)"
expected=$($source_client -N -e "SELECT $sums FROM killed")

new_table() {
  $target_client -e "DROP TABLE IF EXISTS killed.$1; CREATE TABLE killed.$1 (id BIGINT, tenant INT, name VARCHAR(160), at DATETIME) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES (\"replication_num\" = \"1\")" || die "no table"
}

check() { # TABLE
  found=$($target_client -N -e "SELECT $sums FROM killed.$1")
  [[ $found == "$expected" ]] && return
  read -r all different _ <<<"$found"
  ((lost += rows - different, twice += all - different))
  echo "try $try, table $1: the source has $expected, the target $found (seed $seed)" >&2
}

# Killed behind its last word?
was_done() {
  (($(grep -c ': done in ' "$work/output") == $1)) && ! compgen -G "$work/ledger/*.lock" >"$work/locks"
}

kills=0 ended=0 lost=0 twice=0
for ((try = 1; try <= tries; ++try)); do
  rm -rf "$work/ledger"
  case $((try % 3)) in
    0) scripts=("$work/job.sync" "$work/keyless.sync") tables=(t keyless) ;;
    1) scripts=("$work/job.sync") tables=(t) ;;
    2) scripts=("$work/keyless.sync") tables=(keyless) ;;
  esac
  for table in "${tables[@]}"; do new_table "$table"; done
  for ((part = 0; ; ++part)); do
    ((part < 50)) || die "try $try: not done after $part parts"
    "$syncql" run --resume --ledger "$work/ledger/l.db" "$datasources" "${scripts[@]}" >"$work/output" 2>&1 &
    pid=$!
    if ((part < 3)); then
      sleep "0.$(printf %03d $((RANDOM % 700)))"
      kill -KILL $pid 2>/dev/null
    fi
    wait $pid 2>/dev/null
    status=$?
    ((status == 0)) && break
    ((status == 137 && ++kills)) && was_done ${#scripts[@]} && ((++ended)) && break
    ((status == 137)) || { cat "$work/output" >&2; die "try $try: exit code $status (seed $seed)"; }
  done
  for table in "${tables[@]}"; do check "$table"; done
done
echo "$tries tries, $kills kills ($ended behind the last word): $lost rows lost, $twice rows twice"
((lost == 0 && twice == 0))
