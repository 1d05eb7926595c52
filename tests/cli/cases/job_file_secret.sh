# A literal secret is left out of the job's JSON: such a job compiles, but cannot be run.
cat >job.sync <<'END'
CREATE DATASOURCE shop TYPE mysql WITH (host = '127.0.0.1', port = 9, user = 'etl', password = 'hunter2');
CREATE DATASOURCE sr TYPE starrocks WITH (host = '127.0.0.1', queryPort = 9, user = 'root', loadUrl = ['127.0.0.1:9']);
SYNC sr.d.t (id) FROM shop.d.x;
END
"$SYNCQL" compile job.sync --emit job 2>/dev/null >t.job.json
grep -c hunter2 t.job.json
grep -A2 '"password"' t.job.json
"$SYNCQL" compile t.job.json >/dev/null; echo "exit code $?"
"$SYNCQL" plan t.job.json
