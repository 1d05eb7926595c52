DROP DATABASE IF EXISTS not_a_front_end;
CREATE DATABASE not_a_front_end;
CREATE TABLE not_a_front_end.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
INSERT INTO not_a_front_end.t VALUES (99);
