DROP TABLE IF EXISTS dirty_batch;
CREATE TABLE dirty_batch (id INT, name VARCHAR(40));
INSERT INTO dirty_batch SELECT seq, 'short' FROM seq_1_to_20;
INSERT INTO dirty_batch VALUES (21, 'far too long for the target'), (NULL, 'no id');
