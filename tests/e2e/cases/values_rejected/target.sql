DROP DATABASE IF EXISTS values_rejected;
CREATE DATABASE values_rejected;
CREATE TABLE values_rejected.t (id INT, day DATE, raw VARCHAR(40), name VARCHAR(8), n TINYINT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
