SELECT COUNT(*), COUNT(DISTINCT id) FROM transaction_lost.t;
