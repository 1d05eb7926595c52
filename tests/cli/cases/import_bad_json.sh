try() { printf "$1" | "$SYNCQL" import -; echo "exit code $?"; }
try '{"a": 1, "b" 2}'
try '{"a": [1, 2'
try '{"a": NaN}'
try "{'a': 1}"
try '{"a": "x\ny"}'
try '{"a": "\\\\q"}'
try '{"a": "\\\\ud800"}'
try '/* for ever'
try '{"a": 1} {"b": 2}'
try '{"table": 1, "column": 2, "table": 3}'
try '{"a": 99999999999999999999}'
try '{"a": 1e999}'
try '\xff\xfe{\0'
try '{"a": "\xff"}'
printf '%0300d' 0 | tr 0 '[' | "$SYNCQL" import -
head -c 17000000 /dev/zero | tr '\0' ' ' | "$SYNCQL" import -
