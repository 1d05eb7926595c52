#!/usr/bin/env bash
# Builds the fuzzers and runs each for a time, one behind the other; the golden cases are where they
# begin. Needs the packages clang and libclang-rt-14-dev, which nothing else needs.
# Usage: run.sh [SECONDS [FUZZER…]]. What is found is left in build/fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
fuzzers=("${@:2}")
((${#fuzzers[@]})) || fuzzers=(compile_fuzzer format_fuzzer json_fuzzer)

cmake --preset fuzz
cmake --build --preset fuzz --target "${fuzzers[@]}"

work=build/fuzz
mkdir -p "$work/found" "$work/scripts" "$work/documents"
for case in $(git ls-files 'tests/golden/*.sync' 'tests/conformance/*.sync' 'examples/*.sync' \
  'stdlib/*.sync'); do
  # Without the expected lines, which are comments to the language.
  grep -v '^-- |' "$case" >"$work/scripts/${case//\//_}" || true
done
for case in $(git ls-files 'tests/golden/*.json' 'tests/conformance/*.json'); do
  cp "$case" "$work/documents/${case//\//_}"
done
# What cases expect of a job, a FlowSpec or a task is a document as well.
for case in $(git grep -lE '^-- test: (job|flowspec|di-task)$' -- 'tests/golden/*.sync'); do
  awk 'sub(/^-- \| /, "") { print } /^}$/ { exit }' "$case" >"$work/documents/${case//\//_}.json"
done

# The words of both languages, so that not every one must be guessed.
sed -nE "s/^[A-Z_]+: '([A-Z]+)';.*/\"\1\"/p" grammar/SyncQLLexer.g4 >"$work/scripts.words"
grep -hoE '"[A-Za-z_.]+"' "$work"/documents/* | sort -u |
  sed -E 's/"(.*)"/"\\"\1\\""/' >"$work/documents.words"

for fuzzer in "${fuzzers[@]}"; do
  texts=scripts
  [[ $fuzzer != json_fuzzer ]] || texts=documents
  mkdir -p "$work/$fuzzer.corpus"
  # The longest a text may take: on a machine that does much else, too, seconds are nothing.
  "$work/tests/fuzz/$fuzzer" "$work/$fuzzer.corpus" "$work/$texts" -dict="$work/$texts.words" \
    -max_total_time="$seconds" -max_len=4096 -timeout=120 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$work/found/$fuzzer-"
done
