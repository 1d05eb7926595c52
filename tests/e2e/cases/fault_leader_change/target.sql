DROP DATABASE IF EXISTS fault_leader_change;
CREATE DATABASE fault_leader_change;
CREATE TABLE fault_leader_change.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
