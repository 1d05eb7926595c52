DROP DATABASE IF EXISTS fault_redirects_to_closed_port;
CREATE DATABASE fault_redirects_to_closed_port;
CREATE TABLE fault_redirects_to_closed_port.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
