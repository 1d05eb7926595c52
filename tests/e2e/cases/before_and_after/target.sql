DROP DATABASE IF EXISTS before_and_after;
CREATE DATABASE before_and_after;
CREATE TABLE before_and_after.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
INSERT INTO before_and_after.t VALUES (99);
CREATE TABLE before_and_after.log (what VARCHAR(20)) DUPLICATE KEY (what) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
