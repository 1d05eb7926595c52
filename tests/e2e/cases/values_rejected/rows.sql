SELECT * FROM values_rejected.t ORDER BY id;
