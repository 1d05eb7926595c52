DROP DATABASE IF EXISTS fault_redirects_nowhere;
CREATE DATABASE fault_redirects_nowhere;
CREATE TABLE fault_redirects_nowhere.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
