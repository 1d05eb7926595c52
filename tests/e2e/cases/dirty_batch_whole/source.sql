DROP TABLE IF EXISTS dirty_batch_whole;
CREATE TABLE dirty_batch_whole (id INT, name VARCHAR(40));
INSERT INTO dirty_batch_whole SELECT seq, 'short' FROM seq_1_to_20;
INSERT INTO dirty_batch_whole VALUES (21, 'far too long for the target'), (NULL, 'no id');
