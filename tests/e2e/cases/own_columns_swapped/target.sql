DROP DATABASE IF EXISTS own_columns_swapped;
CREATE DATABASE own_columns_swapped;
CREATE TABLE own_columns_swapped.t (a INT, b INT) DUPLICATE KEY (a) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
INSERT INTO own_columns_swapped.t VALUES (99, 98);
