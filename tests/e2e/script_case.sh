#!/usr/bin/env bash
# What `syncql` does with real servers that a script prepares: what it pulls from them, what it
# reads. Usage: script_case.sh CASE SYNCQL STATE_FOLDER [--update]
# CASE.sh is run in an empty folder with SYNCQL, DATASOURCES (of the running sandbox) and the
# clients SOURCE and TARGET and the front end's FE in the environment; what it prints, made stable,
# must be CASE.txt.
set -uo pipefail
case=$1 state=$3 update=${4:-}
export SYNCQL=$2 DATASOURCES=$state/datasources.sync
SOURCE=$(sed -n 's/^-- source: //p' "$DATASOURCES")
TARGET=$(sed -n 's/^-- target: //p' "$DATASOURCES")
FE=127.0.0.1:$(sed -n 's/^-- fe port: //p' "$DATASOURCES")
SOURCE_PORT=$(sed -n 's/^-- source port: //p' "$DATASOURCES")
export SOURCE TARGET SOURCE_PORT FE

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/folder"
{
  (cd "$work/folder" && XDG_STATE_HOME="$work/state" timeout 100 bash "$case.sh" 2>&1)
  echo "exit code $?"
} | sed -E -e "s#$state#STATE#g; s#/tmp/[A-Za-z0-9._-]+#TMP#g; s#MariaDB [0-9]+\.[0-9]+\.[0-9]+#MariaDB N#g" \
      -e 's/127\.0\.0\.1:[0-9]+/127.0.0.1:PORT/g; s/port [0-9]{4,5}/port PORT/g' \
      -e 's/port = [0-9]{4,5}/port = NNNNN/g; s/in [0-9]+\.[0-9]+ s$/in N s/' \
      -e 's/\(([0-9.,]+( [kMGT]?B)?)\/s\)/(N\/s)/g; s/-[0-9]{12,}([-.])/-RUN\1/g' \
      -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8} UTC/TIME UTC/g' >"$work/output"
if [[ $update == --update ]]; then cp "$work/output" "$case.txt"; exit 0; fi
[[ -f $case.txt ]] || { echo "no $case.txt; look at what --update writes" >&2; exit 1; }
diff -u "$case.txt" "$work/output"
