DROP DATABASE IF EXISTS file_json;
CREATE DATABASE file_json;
CREATE TABLE file_json.t (id BIGINT NOT NULL, amount DECIMAL(38, 10), city VARCHAR(50), payload JSON, ok BOOLEAN, tags JSON, note VARCHAR(50))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
