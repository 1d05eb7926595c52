SELECT COUNT(*), MIN(id), MAX(id), COUNT(DISTINCT name) FROM rows_arrive.t;
