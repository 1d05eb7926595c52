SELECT COUNT(*), MIN(id), MAX(id) FROM dirty_over.t;
