SELECT COUNT(*) FROM dead_front_end.t;
