# Broken JSON is refused where it breaks; what does not belong into a job by its JSON pointer.
echo "SYNC starrocks.d.t (id, name) FROM mysql.x (id, upper(name)) WITH (loadUrl = ['fe:8030']);" >job.sync
"$SYNCQL" compile job.sync --emit job >good.job.json
say() { "$SYNCQL" compile x.job.json >/dev/null; echo "exit code $?"; }
text() { printf '%s\n' "$1" >x.job.json; say; }
edit() { sed "$1" good.job.json >x.job.json; say; }
text '{"name": "x", }'
text ''
text '{"name": "x"}'
text '[]'
text "$(printf '[%.0s' {1..200})$(printf ']%.0s' {1..200})"
edit 's/"name": "job_t"/"name": 1/'
edit 's/"expression"/"expresion"/'
edit 's/"value": 500000/"value": 9999999999999999999/'
edit 's/"said": "clause"/"said": "nobody"/'
edit 's/"emit": true/"emit": 1/'
edit 's/"comment"/"extra"/'
edit 's/"stepType"/"steptype"/'
