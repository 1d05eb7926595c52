DROP DATABASE IF EXISTS target_column_unfilled;
CREATE DATABASE target_column_unfilled;
CREATE TABLE target_column_unfilled.t (id INT, must INT NOT NULL, may INT, has INT NOT NULL DEFAULT "7")
DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
INSERT INTO target_column_unfilled.t VALUES (99, 1, 1, 1);
