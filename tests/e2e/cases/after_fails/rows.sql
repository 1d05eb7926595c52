SELECT COUNT(*) FROM after_fails.t;
