# What is asked for is not there, or the server does not let us in: nothing is written.
$SOURCE -e "
  CREATE OR REPLACE TABLE hidden_table (id INT);
  CREATE OR REPLACE USER nobody IDENTIFIED BY 'knows-nothing'"
cat >other.sync <<SYNC
CREATE DATASOURCE nobody TYPE mysql
WITH (host = '127.0.0.1', port = $SOURCE_PORT, database = 'information_schema', user = 'nobody', password = env('HIDDEN'));
CREATE DATASOURCE closed TYPE mysql WITH (host = '127.0.0.1', port = 1, database = 'x', user = 'u');
CREATE DATASOURCE homeless TYPE mysql WITH (host = '127.0.0.1', user = 'u');
SYNC
pull() { echo "--- $*"; "$SYNCQL" pull "$DATASOURCES" other.sync -o out.sync "$@"; echo "exit code $?"; }
export HIDDEN=knows-nothing
pull
pull --table mysql
pull --table mysq.t
pull --table homeless.t
pull --table mysql.no_such_table
pull --table mysql.no_such_database.t
pull --table starrocks.no_such_database.t
pull --table 'mysql.absent_*'
pull --table closed.t
pull --table nobody.app.hidden_table
HIDDEN=wrong-and-never-printed pull --table nobody.TABLES
unset HIDDEN
pull --table nobody.TABLES
ls out.sync
"$SYNCQL" pull "$DATASOURCES" --table mysql.hidden_table -o no/such/folder/tables.sync
