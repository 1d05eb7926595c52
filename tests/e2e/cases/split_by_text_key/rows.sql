SELECT * FROM split_by_text_key.t ORDER BY n;
