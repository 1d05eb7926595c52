echo "SYNC starrocks.d.t (id) FROM mysql.x;" >job.sync
"$SYNCQL" compile job.sync --emit datax
