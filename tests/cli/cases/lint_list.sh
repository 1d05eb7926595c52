"$SYNCQL" lint --list
