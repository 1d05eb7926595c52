DROP TABLE IF EXISTS small_batches;
CREATE TABLE small_batches (id INT PRIMARY KEY, v VARCHAR(20));
INSERT INTO small_batches SELECT seq, 'v' FROM seq_1_to_95;
