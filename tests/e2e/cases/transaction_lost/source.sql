DROP TABLE IF EXISTS transaction_lost;
CREATE TABLE transaction_lost (id INT);
INSERT INTO transaction_lost SELECT seq FROM seq_1_to_50;
