DROP DATABASE IF EXISTS binary_as_json;
CREATE DATABASE binary_as_json;
CREATE TABLE binary_as_json.t (id INT NOT NULL, data VARBINARY(8)) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
