printf "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030'], maxBatchRows = 5)" >job.sync
"$SYNCQL" lint --fix job.sync
echo "exit code $?"
cat job.sync
