"$SYNCQL" check .
