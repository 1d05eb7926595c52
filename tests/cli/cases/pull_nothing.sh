cat >project.sync <<'SYNC'
CREATE DATASOURCE logs TYPE oss WITH (endpoint = 'x', bucket = 'b');
CREATE DATASOURCE shop TYPE mysql WITH (host = 'db', user = 'etl');
SYNC starrocks.ods.t (id) FROM mysql.x (id) WITH (loadUrl = ['fe:8030'])
SYNC
run() { echo "--- pull $*"; "$SYNCQL" pull project.sync "$@"; echo "exit code $?"; }
run
run --table shop
run --table 'shop.*'
run --table shopp.t
run --table nothing_like_it.t
run --table logs.b.t
echo "CREATE DATASOURCE shop TYPE mysql WITH (hst = 'db')" >project.sync
run --table shop.t
