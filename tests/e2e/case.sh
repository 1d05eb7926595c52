#!/usr/bin/env bash
# One end-to-end case against the running sandbox. Usage: case.sh CASE SYNCQL STATE_FOLDER [--update]
# A case is a folder with
#   job.sync     the script that is run; @SOURCE@, @QUERY@, @FE@ and @BE@ in it stand for the
#                sandbox's ports               args        more arguments of `syncql run`, one a line
#   source.sql   run at the MariaDB source     target.sql  run at the StarRocks side, before the run
#   faults.json  a fault of the sandbox        env         NAME=VALUE lines for the run
#   exit         the expected exit code (0)    output.txt  what the run must print, made stable
#   rows.sql     run at the StarRocks side     rows.tsv    what it must give
#   files/       copied beside job.sync, before the run
#   sqlite.sql   makes app.db beside job.sync, before the run
#   written/     files that must be beside job.sync after it, as they are here
#   stdout.txt   what must be on standard output alone; the rest is then in output.txt
#   interrupt    seconds after which the run gets the signal of Ctrl-C
#   slow         an empty file: the case belongs to the long suite, not to the fast one
# --update writes output.txt and rows.tsv instead of comparing them.
set -uo pipefail
case=$1 syncql=$2 state=$3 update=${4:-}

datasources=$state/datasources.sync
source_client=$(sed -n 's/^-- source: //p' "$datasources")
target_client=$(sed -n 's/^-- target: //p' "$datasources")
port() { sed -n "s/^-- $1 port: //p" "$datasources"; }
fe=127.0.0.1:$(port fe)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
die() { echo "$(basename "$case"): $1" >&2; exit 1; }

# Ports, folders, times and rates differ from run to run.
stable() {
  sed -E -e "s#$state#STATE#g; s#$case#CASE#g; s#transaction [0-9]+,#transaction N,#; s#/tmp/[A-Za-z0-9._-]+#TMP#g; s#MariaDB [0-9]+\.[0-9]+\.[0-9]+#MariaDB N#g" \
         -e 's/127\.0\.0\.1:[0-9]+/127.0.0.1:PORT/g; s/\(([0-9.,]+( [kMGT]?B)?)\/s\)/(N\/s)/g' \
         -e 's/in [0-9]+\.[0-9]+ s$/in N s/; s/-[0-9]{12,}([-.])/-RUN\1/g; s/-[0-9a-f]{16}-[0-9a-f]{13}-/-HASH-RUN-/g' \
         -e 's/[pP]ort = [0-9]{5}/port = NNNNN/g' \
         -e 's/error_log_[0-9a-f_]+/error_log_ID/g; s/after [0-9]+ ms/after N ms/g'
}

compare() {
  local expected=$1 actual=$2
  if [[ $update == --update ]]; then cp "$actual" "$expected"; return 0; fi
  diff -u "$expected" "$actual" || die "$(basename "$expected") differs"
}

[[ -f $case/job.sync ]] || die "no job.sync"
[[ -f $case/output.txt || $update ]] || die "no output.txt; look at what --update writes"
if [[ -f $case/source.sql ]]; then $source_client <"$case/source.sql" || die "source.sql failed"; fi
if [[ -f $case/target.sql ]]; then $target_client <"$case/target.sql" || die "target.sql failed"; fi
if [[ -f $case/faults.json ]]; then
  curl -sS -f -X PUT "http://$fe/sandbox/fault" --data-binary "@$case/faults.json" >/dev/null ||
    die "the sandbox does not take faults.json"
fi

sed -e "s/@SOURCE@/$(port source)/g; s/@QUERY@/$(port query)/g; s/@FE@/$(port fe)/g" \
    -e "s/@BE@/$(port be)/g" "$case/job.sync" >"$work/job.sync"
[[ -d $case/files ]] && cp -r "$case/files/." "$work/"
if [[ -f $case/sqlite.sql ]]; then
  sqlite3 -bail "$work/app.db" <"$case/sqlite.sql" >/dev/null || die "sqlite.sql failed"
fi
stdout=$work/output
[[ -f $case/stdout.txt ]] && stdout=$work/stdout
arguments=()
[[ -f $case/args ]] && mapfile -t arguments <"$case/args"
environment=()
[[ -f $case/env ]] && mapfile -t environment <"$case/env"
patience=(timeout 150)
[[ -f $case/interrupt ]] && patience=(timeout --foreground --preserve-status -s INT "$(<"$case/interrupt")")
(cd "$work" && exec env XDG_STATE_HOME="$work" "${environment[@]}" "${patience[@]}" \
  "$syncql" run "$datasources" job.sync "${arguments[@]}") 2>"$work/output" >>"$stdout"
status=$?
if [[ -f $case/faults.json ]]; then curl -sS -X DELETE "http://$fe/sandbox/fault" >/dev/null; fi
stable <"$work/output" >"$work/stable"

expected_status=0
[[ -f $case/exit ]] && expected_status=$(<"$case/exit")
((status == expected_status)) ||
  { cat "$work/output" >&2; die "exit code $status, expected $expected_status"; }
compare "$case/output.txt" "$work/stable"
[[ -f $case/stdout.txt ]] && compare "$case/stdout.txt" "$work/stdout"
if [[ -d $case/written ]]; then
  for file in "$case"/written/*; do compare "$file" "$work/$(basename "$file")"; done
  [[ ! $(find "$work" -name '*.part') ]] || die "an unfinished file is left behind"
fi
if [[ -f $case/rows.sql ]]; then
  $target_client <"$case/rows.sql" >"$work/rows" 2>&1 || { cat "$work/rows"; die "rows.sql failed"; }
  compare "$case/rows.tsv" "$work/rows"
fi
exit 0
