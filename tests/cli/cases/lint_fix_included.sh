# What is only included is not touched.
echo "CREATE DATASOURCE shop TYPE mysql WITH (host = 'h', user = 'u', prt = 3306);" >shop.sync
echo "INCLUDE 'shop.sync';
SYNC starrocks.d.t (id) FROM shop.x WITH (loadUrl = ['fe:8030'], concurent = 1)" >job.sync
cp shop.sync before
"$SYNCQL" lint --fix job.sync
echo "exit code $?"
cmp shop.sync before
cat job.sync
