DROP TABLE IF EXISTS dirty_over;
CREATE TABLE dirty_over (id INT, name VARCHAR(40));
INSERT INTO dirty_over SELECT seq, 'short' FROM seq_1_to_20;
INSERT INTO dirty_over VALUES (21, 'far too long for the target'), (NULL, 'no id');
