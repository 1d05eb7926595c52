"$SYNCQL"; echo "code $?"; "$SYNCQL" --no-such-flag
