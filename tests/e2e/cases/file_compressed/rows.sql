SELECT COUNT(*), SUM(id), MIN(name), MAX(name) FROM file_compressed.t;
