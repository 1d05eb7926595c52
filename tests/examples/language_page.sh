#!/usr/bin/env bash
# Every example of the page that describes the language compiles. Usage: language_page.sh PAGE SYNCQL
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk -v folder="$work" '
  /^```sync$/ { inside = 1; file = sprintf("%s/example_%02d.sync", folder, ++n); next }
  /^```$/     { inside = 0 }
  inside      { print > file }' "$1"

examples=("$work"/example_*.sync)
((${#examples[@]} >= 8)) || { echo "only ${#examples[@]} examples in $1"; exit 1; }
for example in "${examples[@]}"; do
  "$2" check "$example" >"$work/said" 2>&1 || { cat "$example" "$work/said"; exit 1; }
done
echo "${#examples[@]} examples compile"
