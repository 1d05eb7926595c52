DROP TABLE IF EXISTS target_column_unfilled;
CREATE TABLE target_column_unfilled (id INT);
INSERT INTO target_column_unfilled VALUES (1), (2);
