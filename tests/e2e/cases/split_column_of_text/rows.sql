SELECT * FROM split_column_of_text.t ORDER BY n;
