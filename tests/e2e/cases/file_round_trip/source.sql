DROP TABLE IF EXISTS file_round_trip;
CREATE TABLE file_round_trip (id INT PRIMARY KEY, a VARCHAR(100), b TEXT);
INSERT INTO file_round_trip VALUES
  (1, 'tab\there', 'line\nbreak'), (2, 'quote "in" it', '"'), (3, '', ' lead and trail '),
  (4, NULL, 'back\\slash'), (5, 'carriage\r\nreturn', '\t\n\t\n'), (6, CONCAT('nul', CHAR(0), 'byte'), '中文 🙂'),
  (7, 'a,b|c', '\\t \\n \\x01'), (8, CONCAT(CHAR(1), CHAR(2)), '""'), (9, '"closed"', 'NULL');
