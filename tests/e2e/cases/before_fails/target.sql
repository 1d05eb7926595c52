DROP DATABASE IF EXISTS before_fails;
CREATE DATABASE before_fails;
CREATE TABLE before_fails.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
