echo "SYNC starrocks.d.t (id) FROM mysql.x
WITH (loadUrl = ['fe:8030'], loadProps = {column_separator: '\\x01', row_delimiter: '\\x02'})" >job.sync
"$SYNCQL" lint job.sync
