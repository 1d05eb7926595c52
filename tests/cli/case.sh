#!/usr/bin/env bash
# One case of the command line: CASE.sh is run in an empty folder with SYNCQL in the environment;
# what it prints to both outputs and its exit code must be what CASE.txt says.
# Usage: case.sh CASE SYNCQL [--update]
set -uo pipefail
case=$1 update=${3:-}
export SYNCQL=$2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/folder"
{
  (cd "$work/folder" && XDG_STATE_HOME="$work/state" timeout 30 bash "$case.sh" 2>&1)
  echo "exit code $?"
} >"$work/output"
if [[ $update == --update ]]; then cp "$work/output" "$case.txt"; exit 0; fi
[[ -f $case.txt ]] || { echo "no $case.txt; look at what --update writes" >&2; exit 1; }
diff -u "$case.txt" "$work/output"
