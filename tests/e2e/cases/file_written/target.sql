DROP DATABASE IF EXISTS file_written;
CREATE DATABASE file_written;
CREATE TABLE file_written.t (id INT NOT NULL, name VARCHAR(100), amount DECIMAL(10, 2), bytes VARBINARY)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
INSERT INTO file_written.t VALUES (1, 'a,"b"', 1.50, 'xyz'), (2, NULL, NULL, NULL), (3, '', 3, ''), (4, '\\N', 4, 'x'), (5, 'line\nbreak', 5, NULL);
