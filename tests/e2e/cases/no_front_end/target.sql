DROP DATABASE IF EXISTS no_front_end;
CREATE DATABASE no_front_end;
CREATE TABLE no_front_end.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
