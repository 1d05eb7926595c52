DROP TABLE IF EXISTS nothing_to_move;
CREATE TABLE nothing_to_move (id INT PRIMARY KEY);
