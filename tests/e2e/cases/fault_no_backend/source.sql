DROP TABLE IF EXISTS fault_no_backend;
CREATE TABLE fault_no_backend (id INT PRIMARY KEY);
INSERT INTO fault_no_backend SELECT seq FROM seq_1_to_50;
