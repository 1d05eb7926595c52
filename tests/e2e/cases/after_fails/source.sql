DROP TABLE IF EXISTS after_fails;
CREATE TABLE after_fails (id INT PRIMARY KEY, data VARBINARY(8));
INSERT INTO after_fails SELECT seq, x'00ff' FROM seq_1_to_3000;
