SET sql_mode = '';
DROP TABLE IF EXISTS values_mended;
CREATE TABLE values_mended (id INT PRIMARY KEY, day DATE, raw VARBINARY(40), name VARCHAR(20), n BIGINT);
INSERT INTO values_mended VALUES (1, '2024-02-29', 'fine', 'fine', 1), (2, '0000-00-00', 'fine', 'fine', 2),
  (3, '2024-02-29', X'61FF', 'fine', 3), (4, '2024-02-29', 'fine', 'ééééé', 4), (5, '2024-02-29', 'fine', 'fine', 300),
  (6, NULL, NULL, NULL, NULL);
