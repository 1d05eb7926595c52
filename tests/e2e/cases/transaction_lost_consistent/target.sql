DROP DATABASE IF EXISTS transaction_lost_consistent;
CREATE DATABASE transaction_lost_consistent;
CREATE TABLE transaction_lost_consistent.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
