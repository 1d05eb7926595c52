# Sourced: a private PostgreSQL in a temporary folder, on a free loopback port, ended with the shell.
# Sets PG_PORT; `as_admin` runs psql as its administrator. The server does not run as root.
PG_BIN=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
PG_HOME=$(mktemp -d)
PG_USER=(env)
if ((EUID == 0)); then
  PG_USER=(setpriv --reuid postgres --regid postgres --clear-groups)
  chown postgres: "$PG_HOME"
fi
export LC_ALL=C

postgres_down() {
  if [[ -n ${PG_PID:-} ]]; then
    kill -INT "$PG_PID" 2>/dev/null
    wait "$PG_PID" 2>/dev/null
  fi
  rm -rf "$PG_HOME"
}
trap postgres_down EXIT

# Another process may take the port between the question and the server's start: then once more.
postgres_up() {
  echo 'only-for-tests' >"$PG_HOME/admin.txt"
  chmod 644 "$PG_HOME/admin.txt"
  (cd / && "${PG_USER[@]}" "$PG_BIN/initdb" -D "$PG_HOME/data" -U admin -A scram-sha-256 \
    --pwfile="$PG_HOME/admin.txt" -E UTF8 --no-sync) >"$PG_HOME/initdb.log" 2>&1 ||
    { cat "$PG_HOME/initdb.log" >&2; exit 1; }
  for _ in 1 2 3 4 5; do
    PG_PORT=$((20000 + RANDOM % 12000))
    (cd / && exec "${PG_USER[@]}" "$PG_BIN/postgres" -D "$PG_HOME/data" -p "$PG_PORT" -F \
      -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
      -c logging_collector=off) >"$PG_HOME/server.log" 2>&1 &
    PG_PID=$!
    for _ in $(seq 200); do
      "$PG_BIN/pg_isready" -q -h 127.0.0.1 -p "$PG_PORT" && kill -0 "$PG_PID" 2>/dev/null && return
      kill -0 "$PG_PID" 2>/dev/null || break
      sleep 0.1
    done
    wait "$PG_PID" 2>/dev/null
  done
  cat "$PG_HOME/server.log" >&2
  exit 1
}

as_admin() {
  PGPASSWORD=only-for-tests "$PG_BIN/psql" -q -h 127.0.0.1 -p "$PG_PORT" -U admin -d "${1:-postgres}" \
    -v ON_ERROR_STOP=1
}
