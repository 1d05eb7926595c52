DROP TABLE IF EXISTS rows_refused;
CREATE TABLE rows_refused (id INT, name VARCHAR(40));
INSERT INTO rows_refused SELECT seq, 'short' FROM seq_1_to_20;
INSERT INTO rows_refused VALUES (21, 'far too long for the target'), (NULL, 'no id');
