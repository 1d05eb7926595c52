SELECT * FROM file_json.t ORDER BY id;
