echo "PARAMETER bizdate; SYNC starrocks.d.t (id) FROM mysql.x WHERE d = '\${bizdate}' WITH (loadUrl = ['fe:8030'])" >job.sync
"$SYNCQL" run job.sync --param bizdaet=1; "$SYNCQL" run job.sync --param bizdate; "$SYNCQL" run job.sync --param bizdate=1 --param bizdate=2; "$SYNCQL" run job.sync
