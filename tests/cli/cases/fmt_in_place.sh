printf "show jobs" >one.sync
printf "SHOW JOBS;\n" >done.sync
chmod 640 one.sync
mkdir scripts && printf "include 'one.sync'" >scripts/two.sync
ln -s scripts/two.sync link.sync
"$SYNCQL" fmt one.sync done.sync link.sync
echo "exit code $?"
cat one.sync scripts/two.sync
stat -c '%a %F' one.sync link.sync
ls -A . scripts
