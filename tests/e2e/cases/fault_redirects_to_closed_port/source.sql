DROP TABLE IF EXISTS fault_redirects_to_closed_port;
CREATE TABLE fault_redirects_to_closed_port (id INT PRIMARY KEY);
INSERT INTO fault_redirects_to_closed_port SELECT seq FROM seq_1_to_50;
