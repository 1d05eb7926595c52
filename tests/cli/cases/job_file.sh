# The pipeline can be left behind the binder and entered there again.
cat >job.sync <<'END'
PARAMETER day DEFAULT '$bizdate';
SYNC starrocks.d.t (id, name) FROM mysql.x (id, upper(name)) WHERE day = '${day}'
WITH (loadUrl = ['fe:8030'], maxBatchRows = 10);
END
"$SYNCQL" compile job.sync --emit job >t.job.json
"$SYNCQL" compile t.job.json --emit job | cmp - t.job.json && echo "the same job"
diff <("$SYNCQL" compile job.sync) <("$SYNCQL" compile t.job.json) && echo "the same script"
"$SYNCQL" check t.job.json
"$SYNCQL" compile t.job.json missing.job.json
