SELECT * FROM values_mended.t ORDER BY id;
