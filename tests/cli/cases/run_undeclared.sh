echo "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030']);" >job.sync
"$SYNCQL" run job.sync | sed 's/in [0-9.]* s/in N s/'
