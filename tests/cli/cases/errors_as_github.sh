printf 'SYNC starrocks.d.t\nFROM mysql.x (\n  *, id)\nWITH (maxBatchRow = 5)' >'50%,a:b.sync'
"$SYNCQL" check --error-format github '50%,a:b.sync' gone.sync 2>errors
echo "standard error: $(wc -c <errors) bytes"
