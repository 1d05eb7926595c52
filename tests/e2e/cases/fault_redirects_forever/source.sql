DROP TABLE IF EXISTS fault_redirects_forever;
CREATE TABLE fault_redirects_forever (id INT PRIMARY KEY);
INSERT INTO fault_redirects_forever SELECT seq FROM seq_1_to_50;
