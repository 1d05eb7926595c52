job() {
  cat <<END
{"type": "job", "version": "2.0",
 "steps": [
  {"stepType": "mysql", "name": "Reader", "category": "reader",
   "parameter": {"datasource": "shop", "column": ["id"],
                 "connection": [{"datasource": "shop", "table": ["$1"]}]}},
  {"stepType": "starrocks", "name": "Writer", "category": "writer",
   "parameter": {"datasource": "ods", "loadProps": {}, "column": ["id"], "loadUrl": ["fe:8030"],
                 "table": "$1"}}],
 "setting": {"errorLimit": {"record": "0"}, "speed": {"throttle": false, "concurrent": 1}},
 "order": {"hops": [{"from": "Reader", "to": "Writer"}]}}
END
}
mkdir a b
job users >a/users.json
job orders >orders.json
job archive >b/users.json
"$SYNCQL" import a/users.json orders.json && echo "exit code $?"
"$SYNCQL" import a/users.json b/users.json orders.json -o out --datasources; echo "exit code $?"
head -n 20 out/*.sync
(cd out && "$SYNCQL" check --strict *.sync)
"$SYNCQL" import orders.json -o out; echo "exit code $?"
"$SYNCQL" import orders.json -o orders.json; echo "exit code $?"
"$SYNCQL" import orders.json out/datasources.sync
"$SYNCQL" import orders.json --datasources; echo "exit code $?"
"$SYNCQL" import missing.json; echo "exit code $?"
"$SYNCQL" import --strict --error-format json - <<<'{"job": {"content": [{"reader": {"name": "mysqlreader", "parameter": {}}, "writer": {"name": "starrockswriter", "parameter": {}}}]}, "core": {}}'
