DROP TABLE IF EXISTS not_a_front_end;
CREATE TABLE not_a_front_end (id INT);
INSERT INTO not_a_front_end VALUES (1), (2);
