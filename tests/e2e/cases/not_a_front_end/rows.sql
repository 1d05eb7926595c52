SELECT * FROM not_a_front_end.t;
