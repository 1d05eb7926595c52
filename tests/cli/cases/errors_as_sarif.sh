echo 'SYNC starrocks.d.t (id) FORM mysql.x' >job.sync
"$SYNCQL" check --error-format sarif job.sync
