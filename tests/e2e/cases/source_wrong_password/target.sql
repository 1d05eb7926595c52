DROP DATABASE IF EXISTS rows_arrive;
CREATE DATABASE rows_arrive;
CREATE TABLE rows_arrive.t (id BIGINT NOT NULL, name VARCHAR(160))
PRIMARY KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
