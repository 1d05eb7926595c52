DROP TABLE IF EXISTS before_and_after;
CREATE TABLE before_and_after (id INT);
INSERT INTO before_and_after VALUES (1), (2);
