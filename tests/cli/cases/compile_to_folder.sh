echo "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030']);" >job.sync
"$SYNCQL" compile job.sync -o out/deep && ls out/deep
