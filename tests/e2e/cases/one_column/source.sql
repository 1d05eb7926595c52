DROP TABLE IF EXISTS one_column;
CREATE TABLE one_column (a VARCHAR(10));
INSERT INTO one_column VALUES (''), ('x'), (NULL), ('');
