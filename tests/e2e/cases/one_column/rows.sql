SELECT a IS NULL, HEX(a) FROM one_column.t ORDER BY 1, 2;
