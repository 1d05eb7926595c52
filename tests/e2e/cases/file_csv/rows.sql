SELECT id, name, HEX(name), amount, file FROM file_csv.t ORDER BY id;
