printf "show jobs" >one.sync
printf "SHOW JOBS;\n" >done.sync
"$SYNCQL" fmt --check done.sync
echo "exit code $?"
"$SYNCQL" fmt --check one.sync done.sync - <one.sync
echo "exit code $?"
cat one.sync
