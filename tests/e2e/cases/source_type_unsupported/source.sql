DROP TABLE IF EXISTS shapes;
CREATE TABLE shapes (id INT, shape POINT);
