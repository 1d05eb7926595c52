DROP DATABASE IF EXISTS fault_back_end_error;
CREATE DATABASE fault_back_end_error;
CREATE TABLE fault_back_end_error.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
