echo "SYNC starrocks.d.t (id) FROM mysql.x;" >job.sync
"$SYNCQL" compile job.sync --json-schema; echo "exit code $?"
"$SYNCQL" compile
