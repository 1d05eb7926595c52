#!/usr/bin/env bash
# Every fault that the sandbox knows, under tables with and without a key: a run meets it at a random
# moment, is taken up until it is done, and then the target, a table that keeps every row it is given,
# must hold exactly the source's rows.
# Usage: faults.sh TIMES SYNCQL STATE_FOLDER: how often each fault is met. Prints the table of what came out.
set -uo pipefail
wanted=$1 syncql=$2 state=$3
rows=30000

datasources=$state/datasources.sync
source_client=$(sed -n 's/^-- source: //p' "$datasources")
target_client=$(sed -n 's/^-- target: //p' "$datasources")
fe=127.0.0.1:$(sed -n 's/^-- fe port: //p' "$datasources")
work=$(mktemp -d)
trap 'curl -s -X DELETE "http://$fe/sandbox/fault" >/dev/null; rm -rf "$work"' EXIT
die() { echo "$1" >&2; exit 1; }

faults=(
  '"fe_gone","count":2' '"fe_gone","ms":1500' '"be_gone","count":2' '"be_gone","ms":1500'
  '"no_backend"' '"fe_error","status":503,"count":2' '"be_error","status":502'
  '"redirect_closed_port"' '"redirect_without_location"' '"redirect_loop"' '"too_many_transactions"'
  '"memory_limit"' '"too_many_versions"' '"cut_before_commit"' '"cut_after_commit"'
  '"cut_after_commit","count":3' '"publish_timeout","ms":700' '"slow_publish","ms":700'
)

of_transactions=(
  '"cut_after_begin"' '"cut_after_load"' '"cut_before_prepare"' '"cut_after_prepare"'
  '"txn_in_processing"' '"context_lost"'
)

$source_client -e "
  CREATE OR REPLACE TABLE fault_keyed (id BIGINT PRIMARY KEY, name VARCHAR(40));
  INSERT INTO fault_keyed SELECT seq, CONCAT('name of ', seq) FROM seq_1_to_$rows;
  CREATE OR REPLACE TABLE fault_keyless AS SELECT * FROM fault_keyed" || die "the source cannot be set up"
$target_client -e "DROP DATABASE IF EXISTS fault; CREATE DATABASE fault" || die "no database"
# At 1 MB a second a run lasts about half a second, however fast the machine is.
for table in keyed keyless; do
  echo "CREATE JOB fault_$table AS SYNC starrocks.fault.t (id, name) FROM mysql.fault_$table" \
    "SPLIT BY id INTO 3 WITH (maxBatchRows = 500, throttle = true, mbps = 1);" >"$work/$table.sync"
done
sums="COUNT(*), COUNT(DISTINCT id), SUM(id), SUM(LENGTH(name))"
expected=$($source_client -N -e "SELECT $sums FROM fault_keyed")

# Runs the job, with the fault set a little later, and takes it up until it is done: the number of
# parts it took is in `parts`.
run_under() {
  local fault=$1 job=$2 pid status
  for ((parts = 1; parts <= 5; ++parts)); do
    "$syncql" run --resume --ledger "$work/ledger/l.db" "$datasources" "$work/$job" >"$work/output" 2>&1 &
    pid=$!
    if ((parts == 1)); then
      # Every other time in a run's first moments, where transactions begin.
      sleep "0.$(printf %03d $((RANDOM % (tries % 2 ? 100 : 300))))"
      curl -sS -f -X PUT "http://$fe/sandbox/fault" --data-binary "{\"fault\":$fault}" >/dev/null ||
        die "the sandbox does not take $fault"
    fi
    wait $pid
    status=$?
    ((status == 0)) && return
    ((status == 3)) || { cat "$work/output" >&2; die "$fault, $job: exit code $status"; }
    grep -hE '^error' "$work/output" >>"$work/errors"
  done
  cat "$work/output" >&2
  die "$fault, $job: not done after $parts parts"
}

failed=0
try_fault() {
  local table=$1 fault=$2 tries found all different lost=0 twice=0 resumed=0 met=0 times parts
  # A fault that is set behind the last load is not met.
  for ((tries = 0; met < wanted && tries < 10 * wanted; ++tries)); do
    $target_client -e "DROP TABLE IF EXISTS fault.t; CREATE TABLE fault.t (id BIGINT, name VARCHAR(160)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES (\"replication_num\" = \"1\")" || die "no table"
    rm -rf "$work/ledger"
    run_under "$fault" "$table.sync"
    ((resumed += parts - 1))
    times=$(curl -sS "http://$fe/sandbox/fault" | sed -n 's/.*"met":\([0-9]*\).*/\1/p')
    ((met += times > 0))
    curl -s -X DELETE "http://$fe/sandbox/fault" >/dev/null
    found=$($target_client -N -e "SELECT $sums FROM fault.t")
    [[ $found == "$expected" ]] && continue
    read -r all different _ <<<"$found"
    ((lost += rows - different, twice += all - different, ++failed))
    echo "$fault, $table: the source has $expected, the target $found" >&2
  done
  printf '%-36s %-8s %5d %5d %8d %5d %6d\n' "${fault//\"/}" "$table" "$tries" "$met" "$resumed" "$lost" "$twice"
  ((met == wanted)) || { echo "$fault, $table: met $met times only" >&2; ((++failed)); }
}

printf '%-36s %-8s %5s %5s %8s %5s %6s\n' fault table tries met resumed lost twice
for fault in "${faults[@]}"; do try_fault keyed "$fault"; done
for fault in "${faults[@]}" "${of_transactions[@]}"; do try_fault keyless "$fault"; done
((failed == 0))
