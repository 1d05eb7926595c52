cat >jobs.sync <<'END'
PARAMETER day DEFAULT '$bizdate';
PARAMETER rows;
CREATE JOB a AS SYNC starrocks.d.t (id) FROM mysql.x WHERE day = '${day}' WITH (loadUrl = ['fe:8030']);
END
"$SYNCQL" params jobs.sync --bizdate 20251031 --json
