SELECT COUNT(*) FROM before_fails.t;
