SELECT * FROM from_starrocks.b ORDER BY id;
