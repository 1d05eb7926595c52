DROP DATABASE IF EXISTS file_failures;
CREATE DATABASE file_failures;
CREATE TABLE file_failures.t (id INT NOT NULL, name VARCHAR(100))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
