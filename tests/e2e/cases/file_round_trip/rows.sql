SELECT id, HEX(a), HEX(b) FROM file_round_trip.t ORDER BY id;
