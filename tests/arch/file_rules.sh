#!/usr/bin/env bash
# Fails where a file breaks what CONTRIBUTING.md promises of every file. Usage: file_rules.sh ROOT
set -euo pipefail
cd "$1"

broken=0
say() { echo "$1"; broken=1; }

mapfile -t files < <(find compiler runtime cli sandbox -name '*.h' -o -name '*.cpp' | sort)
((${#files[@]} > 30)) || say "found only ${#files[@]} source files"

lines=()
for file in "${files[@]}"; do
  n=$(wc -l <"$file")
  lines+=("$n")
  ((n <= 500)) || say "$file has $n lines; 500 are the limit"
  if [[ $file == *.h ]]; then
    [[ $(head -n 1 "$file") == '// '* ]] || say "$file does not open with what it is"
    grep -q '^#pragma once$' "$file" || say "$file has no #pragma once"
  fi
done
median=$(printf '%s\n' "${lines[@]}" | sort -n | sed -n "$(((${#lines[@]} + 1) / 2))p")
((median <= 90)) || say "the median file has $median lines; 90 are the limit"

if grep -nE '^using namespace' "${files[@]}"; then say "using namespace at file level"; fi
if grep -nE 'catch *\(\.\.\.\)' "${files[@]}"; then say "catches everything and hides it"; fi
if grep -nE '(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)' "${files[@]}"; then say "unfinished"; fi
if find compiler runtime cli sandbox -iname '*util*' -o -iname 'common' -o -iname 'helper*' |
    grep .; then
  say "a drawer without a name of its own"
fi

# The folders of the runtime share a namespace: two types of one name would be taken for each other
# by the linker, without a word.
twice=$(grep -rhoE '^(struct|class|enum class) [A-Za-z0-9]+( final)?( :[^;]*)? *\{' --include='*.h' runtime |
  sed -E 's/^(struct|class|enum class) ([A-Za-z0-9]+).*/\2/' | sort | uniq -d)
[[ $twice == "" ]] || say "defined by two headers of runtime/: $twice"

((broken == 0)) && echo "${#files[@]} files, median $median lines"
exit "$broken"
