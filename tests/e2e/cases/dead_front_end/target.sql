DROP DATABASE IF EXISTS dead_front_end;
CREATE DATABASE dead_front_end;
CREATE TABLE dead_front_end.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
