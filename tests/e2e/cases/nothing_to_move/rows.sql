SELECT COUNT(*) FROM nothing_to_move.t;
