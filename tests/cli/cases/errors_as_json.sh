echo 'SYNC starrocks.d.t (id) FORM mysql.x' >job.sync
"$SYNCQL" check --error-format json job.sync
