DROP DATABASE IF EXISTS interrupted;
CREATE DATABASE interrupted;
CREATE TABLE interrupted.t (id INT NOT NULL, data VARBINARY(8)) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
