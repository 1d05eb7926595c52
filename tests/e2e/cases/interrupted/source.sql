DROP TABLE IF EXISTS interrupted;
CREATE TABLE interrupted (id INT PRIMARY KEY, data VARBINARY(8));
INSERT INTO interrupted SELECT seq, x'00ff' FROM seq_1_to_3000;
