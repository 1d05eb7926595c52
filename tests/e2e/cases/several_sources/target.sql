DROP DATABASE IF EXISTS several_sources;
CREATE DATABASE several_sources;
CREATE TABLE several_sources.t (id BIGINT NOT NULL, name VARCHAR(160))
PRIMARY KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
