DROP DATABASE IF EXISTS split_column_of_text;
CREATE DATABASE split_column_of_text;
CREATE TABLE split_column_of_text.t (code VARCHAR(40), n INT) DUPLICATE KEY (code) DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1");
