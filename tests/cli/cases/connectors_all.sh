"$SYNCQL" connectors
