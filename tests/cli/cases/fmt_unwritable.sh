# No file may grow: the new text cannot be written, and the old one stays.
printf "show jobs" >one.sync
(trap '' XFSZ && ulimit -f 0 && "$SYNCQL" fmt one.sync; echo "exit code $?") 2>&1 | cat
cat one.sync && echo && ls -A
