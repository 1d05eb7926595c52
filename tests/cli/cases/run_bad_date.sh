echo "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030']);" >job.sync
"$SYNCQL" run job.sync --bizdate 2025
