DROP DATABASE IF EXISTS fault_cut_before_commit;
CREATE DATABASE fault_cut_before_commit;
CREATE TABLE fault_cut_before_commit.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
