# What has no value is shown as needing one; who uses it; what was given wins.
cat >jobs.sync <<'END'
PARAMETER day DEFAULT '$bizdate';
PARAMETER rows;
PARAMETER node DEFAULT 'x-$nodeid';
CREATE JOB a AS SYNC starrocks.d.t (id) FROM mysql.x WHERE day = '${day}'
WITH (loadUrl = ['fe:8030'], maxBatchRows = ${rows});
CREATE JOB b AS SYNC starrocks.d.u (id) FROM mysql.x WHERE day = '${day}' WITH (loadUrl = ['fe:8030']);
END
"$SYNCQL" params jobs.sync --bizdate 20251031
"$SYNCQL" params jobs.sync --bizdate 20251031 --param rows=5 --param day=a=b
