# A run as programs see it: progress as JSON lines, metrics over HTTP, a page about it; and a port
# that is taken.
$SOURCE -e "
  CREATE OR REPLACE TABLE watched (id INT PRIMARY KEY, name VARCHAR(1000));
  INSERT INTO watched SELECT seq, CONCAT('<script>', REPEAT('n', 900), '</script>') FROM seq_1_to_300;
  UPDATE watched SET name = '\\\\N' WHERE id = 7"
$TARGET -e 'DROP DATABASE IF EXISTS watched; CREATE DATABASE watched; CREATE TABLE watched.t (id INT, name VARCHAR(4000)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1")'
cat >job.sync <<'SYNC'
CREATE JOB watched AS
SYNC starrocks.watched.t (id, name) FROM mysql.watched WHERE sleep(0.01) = 0
WITH (maxBatchRows = 50, errorLimit.record = 1);
SYNC
port=$((20000 + RANDOM % 20000))
"$SYNCQL" run --ledger l.db --progress json --report page.html --metrics $port "$DATASOURCES" job.sync 2>progress >/dev/null &
pid=$!
for _ in $(seq 50); do
  sleep 0.2
  curl -sf "http://127.0.0.1:$port/metrics" >now && cp now metrics && grep -q 'rows_loaded_total{job="watched"} [1-9]' metrics && break
done
echo "--- metrics while it runs"
sed -E 's/ [0-9.e+-]+$/ N/' metrics
# A second run cannot have the port.
"$SYNCQL" run --ledger other.db --metrics $port "$DATASOURCES" job.sync 2>&1 | sed "s/$port/PORT/"
wait $pid
echo "exit code $?"
echo "--- progress"
grep -c '"ended":false' progress | sed 's/^[1-9][0-9]*$/some/'
grep '"ended":true' progress | sed -E 's/"bytes":[0-9]+/"bytes":N/; s/"seconds":[0-9.]+/"seconds":N/; s/"estimatedRows":[0-9]+,//'
echo "--- the page"
head -n 3 page.html
grep -c '<script>' page.html
grep -cE 'https?://' page.html
grep -o '<h1>.*</h1>' page.html
grep -o '<td><code>{.*</code></td>' page.html
grep -A 2 -F '>rows loaded<' page.html | head -n 1
"$SYNCQL" run --progress no "$DATASOURCES" job.sync 2>&1 | head -n 1
echo "--- a page of several parts, for its owner alone"
echo "CREATE JOB parts AS SYNC starrocks.watched.t (id, name) FROM mysql.watched WHERE id <> 7 SPLIT BY id INTO 2;" >parts.sync
"$SYNCQL" run --ledger l.db --progress off --report parts.html "$DATASOURCES" parts.sync >/dev/null
stat -c %a parts.html
grep -oE '<td>whole</td>' parts.html | sort | uniq -c | sed 's/^ *//'
