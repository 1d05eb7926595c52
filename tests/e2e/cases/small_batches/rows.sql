SELECT COUNT(*), COUNT(DISTINCT id) FROM small_batches.t;
