#!/usr/bin/env bash
# Starts one sandbox for all end-to-end cases. Usage: sandbox_up.sh SYNCQL STATE_FOLDER
# Leaves datasources.sync and sandbox.pid in the state folder; sandbox_down.sh ends it.
set -euo pipefail
syncql=$1 state=$2

rm -rf "$state"
mkdir -p "$state"
setsid "$syncql" sandbox >"$state/datasources.sync" 2>"$state/sandbox.log" </dev/null &
echo $! >"$state/sandbox.pid"
for _ in $(seq 300); do
  grep -q '^-- ready' "$state/datasources.sync" && exit 0
  kill -0 "$(<"$state/sandbox.pid")" 2>/dev/null || break
  sleep 0.1
done
cat "$state/sandbox.log" >&2
echo "the sandbox did not get ready" >&2
exit 1
