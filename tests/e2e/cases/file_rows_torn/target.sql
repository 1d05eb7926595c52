DROP DATABASE IF EXISTS file_rows_torn;
CREATE DATABASE file_rows_torn;
CREATE TABLE file_rows_torn.t (id INT NOT NULL, name VARCHAR(100))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
