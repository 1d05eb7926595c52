SELECT * FROM file_rows_torn.t ORDER BY id;
