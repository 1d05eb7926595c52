DROP TABLE IF EXISTS split_by_text_key;
CREATE TABLE split_by_text_key (code VARCHAR(10) COLLATE utf8mb4_general_ci PRIMARY KEY, n INT);
INSERT INTO split_by_text_key VALUES ('', 0), ('a', 1), ('B', 2), ('b2', 3), ('é', 4), ('Z z', 5),
  ('😀', 6), ('_', 7), ('9', 8);
ANALYZE TABLE split_by_text_key;
