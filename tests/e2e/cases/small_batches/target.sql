DROP DATABASE IF EXISTS small_batches;
CREATE DATABASE small_batches;
CREATE TABLE small_batches.t (id INT, v VARCHAR(20)) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
