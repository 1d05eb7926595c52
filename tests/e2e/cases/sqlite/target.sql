DROP DATABASE IF EXISTS sqlite_source;
CREATE DATABASE sqlite_source;
CREATE TABLE sqlite_source.t (id BIGINT NOT NULL, name VARCHAR(100), amount VARCHAR(40), bytes VARBINARY, anything VARCHAR(100))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE sqlite_source.strict_one (id BIGINT NOT NULL, x DOUBLE, n BIGINT)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
CREATE TABLE sqlite_source.pairs (n BIGINT NOT NULL, k VARCHAR(10))
DUPLICATE KEY (n) DISTRIBUTED BY HASH (n) PROPERTIES ("replication_num" = "1");
CREATE TABLE sqlite_source.v (id BIGINT NOT NULL, name VARCHAR(100), constant VARCHAR(20))
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
