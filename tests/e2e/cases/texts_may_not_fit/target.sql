DROP DATABASE IF EXISTS texts_may_not_fit;
CREATE DATABASE texts_may_not_fit;
CREATE TABLE texts_may_not_fit.t (id INT, day DATE, raw VARCHAR(40), name VARCHAR(8), n TINYINT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
