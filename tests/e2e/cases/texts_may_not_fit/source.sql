DROP TABLE IF EXISTS texts_may_not_fit;
CREATE TABLE texts_may_not_fit (id INT PRIMARY KEY, day DATE, raw VARCHAR(40) CHARACTER SET ascii, name VARCHAR(20), n TINYINT);
INSERT INTO texts_may_not_fit VALUES (1, '2024-02-29', 'fine', 'fine', 1);
