for i in 1 2 3 4 5 6 7 8 9; do echo "PARAMETER p$i;"; done >many.sync
sed -e 's/PARAMETER p2/parameter  p2/' -e 's/p9;/p9/' many.sync | head -c -1 >some.sync
printf "CREATE DATASOURCE d TYPE mysql WITH(password='hunter2 is no good');\n" >secret.sync
"$SYNCQL" fmt --diff some.sync secret.sync many.sync
echo "exit code $?"
"$SYNCQL" fmt --diff --check - <<<"show jobs" 2>/dev/null
echo "exit code $?"
"$SYNCQL" fmt --diff some.sync | patch -s some.sync && cmp many.sync some.sync
