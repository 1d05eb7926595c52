"$SYNCQL" connectors mysqll
