DROP TABLE IF EXISTS people;
CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(20), phone VARCHAR(20), `order` INT, updated_at DATE);
INSERT INTO people VALUES (101, 'ada', '1', 5, '2026-01-02'), (102, 'grace', NULL, 6, '2026-01-03'), (50, 'old', '3', 7, '2026-01-03');
