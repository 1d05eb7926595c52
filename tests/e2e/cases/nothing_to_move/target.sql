DROP DATABASE IF EXISTS nothing_to_move;
CREATE DATABASE nothing_to_move;
CREATE TABLE nothing_to_move.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
