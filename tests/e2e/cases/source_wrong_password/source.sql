DROP TABLE IF EXISTS rows_arrive;
CREATE TABLE rows_arrive (id BIGINT PRIMARY KEY, name VARCHAR(40));
INSERT INTO rows_arrive SELECT seq, CONCAT('name ', seq) FROM seq_1_to_1000;
