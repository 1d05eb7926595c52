#!/usr/bin/env bash
# Builds the fuzzers and runs each for a time, the golden cases being where they begin. Needs the
# packages clang and libclang-rt-14-dev, which nothing else needs.
# Usage: run.sh [SECONDS]. What is found is left in build/fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
fuzzers=(compile_fuzzer)

cmake --preset fuzz
cmake --build --preset fuzz --target "${fuzzers[@]}"

work=build/fuzz
mkdir -p "$work/found" "$work/texts"
for case in $(git ls-files 'tests/golden/*.sync' 'examples/*.sync'); do
  # Without the expected lines, which are comments to the language.
  grep -v '^-- |' "$case" >"$work/texts/${case//\//_}" || true
done
# The language's own words, so that not every one must be guessed.
sed -nE "s/^[A-Z_]+: '([A-Z]+)';.*/\"\1\"/p" grammar/SyncQLLexer.g4 >"$work/words"

for fuzzer in "${fuzzers[@]}"; do
  mkdir -p "$work/$fuzzer.corpus"
  "$work/tests/fuzz/$fuzzer" "$work/$fuzzer.corpus" "$work/texts" -dict="$work/words" \
    -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$work/found/$fuzzer-"
done
