#!/usr/bin/env bash
# Every code in the registry is produced by a test case, and explained at length.
# Usage: diagnostic_coverage.sh ROOT SYNCQL
set -euo pipefail
cd "$1"
syncql=$2

broken=0
say() { echo "$1"; broken=1; }

mapfile -t codes < <("$syncql" explain | sed -nE 's/^([EW][0-9]{4}) .*/\1/p')
((${#codes[@]} > 40)) || say "the registry lists only ${#codes[@]} codes"
[[ $(printf '%s\n' "${codes[@]}" | sort | uniq -d) == "" ]] || say "a code is listed twice"
[[ $(printf '%s\n' "${codes[@]#?}" | sort | uniq -d) == "" ]] || say "E and W share a number"

for code in "${codes[@]}"; do
  if ! grep -rqF "[$code]" tests/golden tests/e2e tests/unit tests/cli; then
    say "$code is produced by no case"
  fi
  words=$("$syncql" explain "$code" | wc -w)
  ((words >= 20)) || say "$code is explained in $words words"
done

((broken == 0)) && echo "${#codes[@]} codes, each produced and explained"
exit "$broken"
