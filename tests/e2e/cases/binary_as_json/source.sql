DROP TABLE IF EXISTS binary_as_json;
CREATE TABLE binary_as_json (id INT PRIMARY KEY, data VARBINARY(8));
INSERT INTO binary_as_json SELECT seq, x'00ff' FROM seq_1_to_3000;
