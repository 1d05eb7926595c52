DROP DATABASE IF EXISTS fault_publish_timeout;
CREATE DATABASE fault_publish_timeout;
CREATE TABLE fault_publish_timeout.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
