echo "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030'], maxBatchRows = 5)" >job.sync
"$SYNCQL" lint --error-format github job.sync 2>&-
