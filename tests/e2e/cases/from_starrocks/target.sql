DROP DATABASE IF EXISTS from_starrocks;
CREATE DATABASE from_starrocks;
CREATE TABLE from_starrocks.a (id INT NOT NULL, v VARCHAR(40), x DOUBLE) PRIMARY KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE from_starrocks.b (id INT NOT NULL, v VARCHAR(40), x DOUBLE) PRIMARY KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
INSERT INTO from_starrocks.a VALUES (1, 'one', 0.1), (2, NULL, 1e300), (3, 'three', NULL);
