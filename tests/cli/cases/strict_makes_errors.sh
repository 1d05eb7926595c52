echo 'SYNC starrocks.d.t (id) FROM mysql.x' >job.sync
"$SYNCQL" check --strict job.sync
