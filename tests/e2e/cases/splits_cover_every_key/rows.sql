SELECT COUNT(*), COUNT(DISTINCT name), COUNT(n), MIN(n), MAX(n), SUM(n) FROM splits_cover_every_key.t;
