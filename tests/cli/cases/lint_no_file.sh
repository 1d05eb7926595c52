"$SYNCQL" lint --fix
