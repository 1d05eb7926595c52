DROP TABLE IF EXISTS no_front_end;
CREATE TABLE no_front_end (id INT);
INSERT INTO no_front_end VALUES (1), (2);
