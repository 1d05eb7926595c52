echo "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030']);" >job.sync
"$SYNCQL" params job.sync
"$SYNCQL" params job.sync --param day=1
