"$SYNCQL" --help
