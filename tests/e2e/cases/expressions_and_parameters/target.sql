DROP DATABASE IF EXISTS people;
CREATE DATABASE people;
CREATE TABLE people.t (id INT NOT NULL, name VARCHAR(80), phone_md5 VARCHAR(32), `order` INT, loaded_on VARCHAR(10))
PRIMARY KEY (id) DISTRIBUTED BY HASH (id) PROPERTIES ("replication_num" = "1");
