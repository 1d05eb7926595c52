DROP TABLE IF EXISTS dead_front_end;
CREATE TABLE dead_front_end (id INT);
INSERT INTO dead_front_end VALUES (1), (2);
