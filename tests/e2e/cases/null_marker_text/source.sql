DROP TABLE IF EXISTS null_marker_text;
CREATE TABLE null_marker_text (id INT PRIMARY KEY, a VARCHAR(10));
INSERT INTO null_marker_text VALUES (1, 'x'), (2, '\\N'), (3, NULL);
