"$SYNCQL" explain E301
