DROP DATABASE IF EXISTS split_by_text_key;
CREATE DATABASE split_by_text_key;
CREATE TABLE split_by_text_key.t (code VARCHAR(40), n INT) DUPLICATE KEY (code) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
