DROP DATABASE IF EXISTS splits_cover_every_key;
CREATE DATABASE splits_cover_every_key;
CREATE TABLE splits_cover_every_key.t (n BIGINT, name VARCHAR(80))
DUPLICATE KEY (n) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
