"$SYNCQL" connectors settings
