DROP TABLE IF EXISTS fault_back_end_error;
CREATE TABLE fault_back_end_error (id INT PRIMARY KEY);
INSERT INTO fault_back_end_error SELECT seq FROM seq_1_to_50;
