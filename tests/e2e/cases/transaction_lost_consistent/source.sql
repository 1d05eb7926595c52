DROP TABLE IF EXISTS transaction_lost_consistent;
CREATE TABLE transaction_lost_consistent (id INT);
INSERT INTO transaction_lost_consistent SELECT seq FROM seq_1_to_50;
