DROP DATABASE IF EXISTS transaction_lost;
CREATE DATABASE transaction_lost;
CREATE TABLE transaction_lost.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
