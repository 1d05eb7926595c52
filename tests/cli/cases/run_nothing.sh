echo '-- nothing' >job.sync
"$SYNCQL" run job.sync
