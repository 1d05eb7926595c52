DROP DATABASE IF EXISTS fault_too_many_versions;
CREATE DATABASE fault_too_many_versions;
CREATE TABLE fault_too_many_versions.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
