DROP DATABASE IF EXISTS file_round_trip;
CREATE DATABASE file_round_trip;
CREATE TABLE file_round_trip.t (id INT NOT NULL, a VARCHAR(400), b STRING)
DUPLICATE KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
