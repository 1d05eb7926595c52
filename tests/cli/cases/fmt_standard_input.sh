echo "sync a.b from c.d where x>1" | "$SYNCQL" fmt -
echo "exit code $?"
echo "sync a.b from" | "$SYNCQL" fmt -
