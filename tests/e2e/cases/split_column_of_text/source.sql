DROP TABLE IF EXISTS split_column_of_text;
CREATE TABLE split_column_of_text (code VARCHAR(10), n INT);
INSERT INTO split_column_of_text VALUES ('a', 1), ('B', 2), ('b2', 3);
