"$SYNCQL" connectors mysql
