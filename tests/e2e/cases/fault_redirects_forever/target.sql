DROP DATABASE IF EXISTS fault_redirects_forever;
CREATE DATABASE fault_redirects_forever;
CREATE TABLE fault_redirects_forever.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
