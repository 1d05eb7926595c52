DROP TABLE IF EXISTS fault_redirects_nowhere;
CREATE TABLE fault_redirects_nowhere (id INT PRIMARY KEY);
INSERT INTO fault_redirects_nowhere SELECT seq FROM seq_1_to_50;
