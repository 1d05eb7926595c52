printf "sync a.b from;" >wrong.sync
printf "show jobs" >one.sync
"$SYNCQL" fmt wrong.sync nowhere.sync one.sync
echo "exit code $?"
cat wrong.sync && echo && cat one.sync
