# DataWorks puts the values in: what is compiled keeps the names.
cat >job.sync <<'END'
PARAMETER day DEFAULT '$bizdate';
SYNC starrocks.d.t (id) FROM mysql.x WHERE day = '${day}' WITH (loadUrl = ['fe:8030']);
END
"$SYNCQL" compile job.sync | grep where
