SELECT id, HEX(name), amount, HEX(bytes), HEX(anything) FROM sqlite_source.t ORDER BY id;
SELECT * FROM sqlite_source.strict_one ORDER BY id;
SELECT * FROM sqlite_source.pairs ORDER BY k, n;
SELECT * FROM sqlite_source.v ORDER BY id;
