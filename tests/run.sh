#!/usr/bin/env bash
# Installs what is missing, builds, runs the whole test suite and ends with a line of counts.
# Arguments go to ctest: `bash tests/run.sh -L fast`, `bash tests/run.sh -R golden/diag`.
set -uo pipefail
cd "$(dirname "$0")/.."

fail() { echo "error: $1" >&2; exit 1; }

bash .ci/install || fail "the packages that the tests need are not there"

log=build/release/build.log
mkdir -p build/release
echo "building (preset release, log in $log)"
{ cmake --preset release && cmake --build --preset release; } >"$log" 2>&1 ||
  { tail -n 40 "$log" >&2; fail "the build failed"; }

echo "testing"
started=$SECONDS
results=build/release/test.log
ctest --preset release --parallel 2 --no-tests=error "$@" 2>&1 | tee "$results"
status=${PIPESTATUS[0]}

total=$(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)$/\2 \1/p' "$results")
read -r all failed <<<"${total:-0 0}"
skipped=$(grep -cE '\*\*\*(Skipped|Not Run)' "$results" || true)
echo "$((SECONDS - started)) s"
echo "$((all - failed)) passed, $failed failed, $skipped skipped"
((skipped == 0)) || fail "a skipped test is not a passed one"
exit "$status"
