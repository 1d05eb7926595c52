"$SYNCQL" complie users.sync
