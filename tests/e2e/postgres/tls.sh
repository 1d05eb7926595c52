# Encrypted connections to a real PostgreSQL: with the right authority, the wrong one, none.
source "$(dirname "$0")/../pull/postgres_server.sh"
keys=$PG_HOME/keys
mkdir "$keys"
authority() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$1" -keyout "$keys/$1.key" -out "$keys/$1.pem" 2>/dev/null
}
authority right
authority wrong
openssl req -newkey rsa:2048 -nodes -subj /CN=server -keyout "$keys/server.key" -out "$keys/server.csr" 2>/dev/null
openssl x509 -req -in "$keys/server.csr" -CA "$keys/right.pem" -CAkey "$keys/right.key" -days 2 -CAcreateserial \
  -extfile <(echo subjectAltName=IP:127.0.0.1) -out "$keys/server.pem" 2>/dev/null
((EUID == 0)) && chown -R postgres: "$keys"
chmod 600 "$keys"/*.key
postgres_up
export PG_SECRET=only-for-tests
as_admin <<SQL
ALTER SYSTEM SET ssl_cert_file = '$keys/server.pem';
ALTER SYSTEM SET ssl_key_file = '$keys/server.key';
ALTER SYSTEM SET ssl = on;
CREATE DATABASE shop;
SQL
sed -i 's/^host /hostssl /' "$PG_HOME/data/pg_hba.conf"
as_admin <<<'SELECT pg_reload_conf()' >/dev/null
sleep 0.3
export PGSSLMODE=require
as_admin shop <<<'CREATE TABLE t AS SELECT n FROM generate_series(1, 10) n'
unset PGSSLMODE
$TARGET <<'SQL'
DROP DATABASE IF EXISTS pg_tls;
CREATE DATABASE pg_tls;
CREATE TABLE pg_tls.t (n BIGINT) DUPLICATE KEY (n) DISTRIBUTED BY HASH (n) PROPERTIES ("replication_num" = "1");
SQL
echo 'CREATE JOB j AS SYNC starrocks.pg_tls.t (n) FROM pg.t' >job.sync
try() {
  echo "--- $1 $2"
  cat >pg.sync <<SYNC
CREATE DATASOURCE pg TYPE postgresql
WITH (host = '$1', port = $PG_PORT, database = 'shop', user = 'admin', password = env('PG_SECRET')${2:+, $2});
SYNC
  "$SYNCQL" run "$DATASOURCES" pg.sync job.sync 2>&1 | grep -E 'error|note|help|loaded' |
    sed -E 's/localhost:[0-9]+/localhost:PORT/'
}
cp "$keys/right.pem" right.pem
cp "$keys/wrong.pem" wrong.pem
try 127.0.0.1 "tls = 'verify', tlsCa = 'right.pem'"
try 127.0.0.1 "tls = 'verify', tlsCa = 'wrong.pem'"
try 127.0.0.1 "tls = 'verify', tlsCa = 'none.pem'"
try 127.0.0.1 "tls = 'verify'"
try localhost "tls = 'verify', tlsCa = 'right.pem'"
try 127.0.0.1 "tls = 'require'"
try 127.0.0.1 ''
