DROP DATABASE IF EXISTS after_fails;
CREATE DATABASE after_fails;
CREATE TABLE after_fails.t (id INT NOT NULL, data VARBINARY(8)) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
