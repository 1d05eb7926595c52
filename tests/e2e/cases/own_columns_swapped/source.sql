DROP TABLE IF EXISTS own_columns_swapped;
CREATE TABLE own_columns_swapped (a INT, b INT);
INSERT INTO own_columns_swapped VALUES (1, 2);
