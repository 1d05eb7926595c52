# Standard output holds the job's JSON, so the annotations make way.
echo 'SYNC starrocks.d.t (id) FROM mysql.x' >job.sync
"$SYNCQL" compile --error-format github job.sync >job.json
grep -c '^::' job.json
"$SYNCQL" compile --error-format github job.sync -o out 2>/dev/null
