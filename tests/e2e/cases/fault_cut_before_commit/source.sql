DROP TABLE IF EXISTS fault_cut_before_commit;
CREATE TABLE fault_cut_before_commit (id INT PRIMARY KEY);
INSERT INTO fault_cut_before_commit SELECT seq FROM seq_1_to_50;
