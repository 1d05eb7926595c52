"$SYNCQL" --version
