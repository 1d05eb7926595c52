DROP TABLE IF EXISTS fault_publish_timeout;
CREATE TABLE fault_publish_timeout (id INT PRIMARY KEY);
INSERT INTO fault_publish_timeout SELECT seq FROM seq_1_to_50;
