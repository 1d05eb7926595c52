DROP DATABASE IF EXISTS file_compressed;
CREATE DATABASE file_compressed;
CREATE TABLE file_compressed.t (id INT NOT NULL, name VARCHAR(100))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
