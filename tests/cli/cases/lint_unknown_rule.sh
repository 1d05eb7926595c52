"$SYNCQL" lint --rule no-splt job.sync
echo "exit code $?"
"$SYNCQL" lint --off everything job.sync
