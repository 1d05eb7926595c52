DROP DATABASE IF EXISTS hostile_text;
CREATE DATABASE hostile_text;
CREATE TABLE hostile_text.t (id INT NOT NULL, a VARCHAR(400), b STRING)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE hostile_text.soh (id INT NOT NULL, a VARCHAR(400), b STRING)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE hostile_text.long_separators (id INT NOT NULL, a VARCHAR(400), b STRING)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE hostile_text.documents (id INT NOT NULL, a VARCHAR(400), b STRING)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
