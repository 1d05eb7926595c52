DROP TABLE IF EXISTS splits_cover_every_key;
CREATE TABLE splits_cover_every_key (n BIGINT, name VARCHAR(20), KEY (n));
INSERT INTO splits_cover_every_key SELECT CAST(seq AS SIGNED) * 7919 - 3000000, CONCAT('n', seq) FROM seq_1_to_5000;
INSERT INTO splits_cover_every_key VALUES (NULL, 'null 1'), (NULL, 'null 2'),
  (9223372036854775807, 'largest'), (-9223372036854775808, 'smallest'), (0, 'zero');
