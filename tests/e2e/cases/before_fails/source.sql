DROP TABLE IF EXISTS before_fails;
CREATE TABLE before_fails (id INT);
INSERT INTO before_fails VALUES (1), (2);
