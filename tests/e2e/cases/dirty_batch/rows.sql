SELECT COUNT(*), MIN(id), MAX(id) FROM dirty_batch.t;
