#!/usr/bin/env bash
# What the card statement costs as a whole process: the median of 31 runs of `syncql compile`, after
# one that fills the page cache. Asserts nothing. Usage: card.sh [BUILD]
set -euo pipefail
cd "$(dirname "$0")/../.."
syncql=${1:-build/release}/cli/syncql
rounds=31
[[ -x $syncql ]] || { echo "no $syncql: cmake --build --preset release --target syncql" >&2; exit 2; }

"$syncql" compile examples/card.sync >/dev/null 2>&1
times=()
for ((i = 0; i < rounds; i++)); do
  start=${EPOCHREALTIME/./}
  "$syncql" compile examples/card.sync >/dev/null 2>&1
  times+=($((${EPOCHREALTIME/./} - start)))
done
printf '%s\n' "${times[@]}" | sort -n |
  awk '{ at[NR] = $1 / 1000 }
       END { printf "card statement, %d runs: %.1f ms median, %.1f ms least, %.1f ms most\n",
                    NR, at[(NR + 1) / 2], at[1], at[NR] }'
