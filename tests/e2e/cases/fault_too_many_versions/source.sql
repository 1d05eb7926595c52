DROP TABLE IF EXISTS fault_too_many_versions;
CREATE TABLE fault_too_many_versions (id INT PRIMARY KEY);
INSERT INTO fault_too_many_versions SELECT seq FROM seq_1_to_50;
