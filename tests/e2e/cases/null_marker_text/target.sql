DROP DATABASE IF EXISTS null_marker_text;
CREATE DATABASE null_marker_text;
CREATE TABLE null_marker_text.t (id INT NOT NULL, a VARCHAR(40))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
