mkdir jobs
printf "SYNC starrocks.d.t (id) FORM mysql.x\nWITH (loadUrl = ['fe:8030'], maxBatchRow = 500000)\n" >jobs/a.sync
printf "PARAMETER unused;\r\nSYNC starrocks.d.u (id) FROM mysql.x WHERE 1=1 AND id > 0\r\nWITH (loadUrl = ['fe:8030'], loadProps = {format: 'json', strip_outer_array: true});\r\n" >jobs/b.sync
chmod 640 jobs/a.sync
ln -s jobs/b.sync link.sync
"$SYNCQL" lint --fix jobs/a.sync link.sync
echo "exit code $?"
cat jobs/a.sync jobs/b.sync | tr -d '\r'
grep -c $'\r' jobs/b.sync
stat -c '%A %n' jobs/*
stat -c '%F' link.sync
"$SYNCQL" lint jobs/*.sync
