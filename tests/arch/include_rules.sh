#!/usr/bin/env bash
# Fails on an include that goes against the direction of the architecture.
# Usage: include_rules.sh ROOT. Each rule: the folder, then the folders it may include from.
set -euo pipefail
cd "$1"

rules='
compiler/base      compiler/base
compiler/syntax    compiler/base compiler/syntax
compiler/job       compiler/base compiler/job
compiler/catalog   compiler/base compiler/syntax compiler/job compiler/catalog stdlib
compiler/sema      compiler/base compiler/syntax compiler/job compiler/catalog compiler/sema
compiler/lint      compiler/base compiler/syntax compiler/job compiler/catalog compiler/lint
compiler/lower     compiler/base compiler/job compiler/lower
compiler/json_schema  compiler/base compiler/job compiler/catalog compiler/lower compiler/json_schema
compiler/lift      compiler/base compiler/job compiler/catalog compiler/lift
compiler/driver    compiler
runtime/net        compiler/base runtime/net
runtime/compress   runtime/compress
runtime/plan       compiler/base compiler/job runtime/net runtime/plan
runtime/source     compiler/base compiler/job runtime/net runtime/compress runtime/plan runtime/source
runtime/encode     compiler/base compiler/job runtime/source runtime/encode
runtime/batch      compiler/base runtime/source runtime/encode runtime/batch
runtime/commit     compiler/base compiler/job runtime/source runtime/encode runtime/batch runtime/commit
runtime/dead_letter  compiler/base compiler/job runtime/source runtime/encode runtime/batch runtime/commit runtime/dead_letter
runtime/sink       compiler/base compiler/job runtime/net runtime/compress runtime/plan runtime/source runtime/encode runtime/batch runtime/commit runtime/sink
runtime/engine     compiler/base compiler/job runtime
sandbox/load       sandbox/load sandbox
sandbox/http       sandbox/load sandbox/http sandbox
sandbox/mariadb    sandbox/mariadb sandbox
sandbox/query      sandbox/mariadb sandbox/query sandbox
'

# Libraries that only some folders may see.
libraries='
antlr4-runtime|SyncQLParser|SyncQLLexer   compiler/syntax
curl/                                     runtime/net
mysql\.h|mariadb/                         runtime/net runtime/source/mysql sandbox
sqlite3\.h                                 runtime/commit runtime/source/sqlite
libpq-fe\.h                                runtime/net
httplib                                   sandbox cli/metrics
zlib\.h|zstd\.h|lz4frame\.h|bzlib\.h         runtime/source/file runtime/compress sandbox/load
sqlite3\.h                                 runtime/commit runtime/source/sqlite
CLI/                                      cli
'

broken=0
say() { echo "$1"; broken=1; }

check_folder() {
  local folder=$1; shift
  local allowed=("$@") line file target ok
  while IFS=: read -r file line; do
    target=${line#*\"}; target=${target%%\"*}
    ok=
    for prefix in "${allowed[@]}"; do
      if [[ $target == "$prefix"/* ]]; then
        # `sandbox` alone allows its top files only, not its sub-folders.
        [[ $prefix == sandbox && ${target#sandbox/} == */* ]] || { ok=1; break; }
      fi
    done
    [[ $ok ]] || say "$file includes $target, which $folder must not see"
  done < <(grep -rHoE '^#include "[^"]+"' --include='*.h' --include='*.cpp' "$folder" || true)
}

checked=0
while read -r folder allowed; do
  [[ -n $folder && -d $folder ]] || continue
  read -r -a list <<<"$allowed"
  check_folder "$folder" "${list[@]}"
  checked=$((checked + 1))
done <<<"$rules"
((checked >= 12)) || say "only $checked of the folders in the rules exist"

while read -r pattern folders; do
  [[ -n $pattern ]] || continue
  while IFS=: read -r file _; do
    ok=
    for folder in $folders; do [[ $file == "$folder"/* ]] && ok=1; done
    [[ $ok ]] || say "$file includes a library header ($pattern) that belongs to $folders"
  done < <(grep -rHE "^#include [<\"]($pattern)" --include='*.h' --include='*.cpp' \
             compiler runtime cli sandbox || true)
done <<<"$libraries"

# Headers of the parser generator stay out of headers altogether: the firewall is in .cpp files.
if grep -rlE 'antlr4' --include='*.h' compiler/syntax/parse.h compiler/syntax/ast.h; then
  say "the interface of compiler/syntax shows the parser generator"
fi

# No header includes its way around the rules by a relative path.
if grep -rnE '^#include "\.\.?/' --include='*.h' --include='*.cpp' compiler runtime cli sandbox tests; then
  say "includes are written from the root of the project"
fi

((broken == 0)) && echo "$checked folders follow the rules"
exit "$broken"
