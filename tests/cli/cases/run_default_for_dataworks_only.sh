echo "PARAMETER job DEFAULT '\$jobid'; SYNC starrocks.d.t (id) FROM mysql.x WHERE d = '\${job}' WITH (loadUrl = ['fe:8030'])" >job.sync
"$SYNCQL" run job.sync
