DROP DATABASE IF EXISTS values_mended;
CREATE DATABASE values_mended;
CREATE TABLE values_mended.t (id INT, day DATE, raw VARCHAR(40), name VARCHAR(8), n TINYINT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
