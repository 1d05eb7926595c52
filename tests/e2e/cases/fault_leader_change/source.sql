DROP TABLE IF EXISTS fault_leader_change;
CREATE TABLE fault_leader_change (id INT PRIMARY KEY);
INSERT INTO fault_leader_change SELECT seq FROM seq_1_to_50;
