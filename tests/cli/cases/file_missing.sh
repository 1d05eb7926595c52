"$SYNCQL" check nowhere.sync
