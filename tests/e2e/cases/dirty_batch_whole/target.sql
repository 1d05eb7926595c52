DROP DATABASE IF EXISTS dirty_batch_whole;
CREATE DATABASE dirty_batch_whole;
CREATE TABLE dirty_batch_whole.t (id INT NOT NULL, name VARCHAR(10)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
