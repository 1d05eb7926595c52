"$SYNCQL" explain E0301
