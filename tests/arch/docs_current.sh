#!/usr/bin/env bash
# The reference pages in docs/ are what the standard library and the diagnostics say now.
# Usage: docs_current.sh ROOT WRITE_DOCS
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$2" "$work/docs"
pages=$(find "$work/docs" -name '*.md' | wc -l)
((pages >= 5)) || { echo "only $pages pages are written"; exit 1; }
if ! diff -ru -x language.md -x performance.md "$1/docs" "$work/docs"; then
  echo "docs/ is behind: cmake --build --preset dev --target update-docs"
  exit 1
fi
echo "$pages pages are current"
