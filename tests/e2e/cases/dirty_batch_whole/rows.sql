SELECT COUNT(*), MIN(id), MAX(id) FROM dirty_batch_whole.t;
