# The program moved somewhere by itself: what needs the runner says so, the rest works.
cp "$SYNCQL" syncql
echo 'SYNC starrocks.didb1.table1 (id) FROM mysql.x (id)' >job.sync
./syncql compile job.sync >compiled.json 2>/dev/null && echo compiled
./syncql run job.sync 2>&1 | sed "s#$PWD#FOLDER#"
echo "run ${PIPESTATUS[0]}"
