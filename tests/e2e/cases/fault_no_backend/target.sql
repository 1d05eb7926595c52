DROP DATABASE IF EXISTS fault_no_backend;
CREATE DATABASE fault_no_backend;
CREATE TABLE fault_no_backend.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
