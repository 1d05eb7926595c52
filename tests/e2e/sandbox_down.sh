#!/usr/bin/env bash
# Ends the sandbox of sandbox_up.sh and fails where it leaves a process behind.
# Usage: sandbox_down.sh STATE_FOLDER
set -euo pipefail
state=$1
pid=$(<"$state/sandbox.pid")

# Field 4 of /proc/PID/stat is the parent; the name before it may hold spaces, so cut behind it.
children=()
for stat in /proc/[0-9]*/stat; do
  line=$(cat "$stat" 2>/dev/null) || continue  # the process may have ended by now
  read -r _ parent _ <<<"${line##*) }"
  [[ $parent == "$pid" ]] && children+=("$(cut -d/ -f3 <<<"$stat")")
done
kill -INT "$pid"
for _ in $(seq 200); do
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.1
done
for process in "$pid" "${children[@]}"; do
  if kill -0 "$process" 2>/dev/null; then
    echo "process $process outlives the sandbox" >&2
    exit 1
  fi
done
