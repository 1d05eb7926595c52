CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, amount NUMERIC, bytes BLOB, anything);
INSERT INTO t VALUES
  (1, 'plain', 1.25, x'00ff0a', 'text'), (2, NULL, NULL, NULL, NULL), (3, '', 12345678901234567, x'', 5),
  (4, 'tab' || char(9) || 'and' || char(10) || 'break', 0.1, 'text in a blob', 2.5), (5, '中文 🙂', -7, 42, x'616263'),
  (-9223372036854775808, 'least', 'no number', x'01', 'x'), (9223372036854775807, 'greatest', 1e300, x'02', char(92) || 't');
CREATE TABLE strict_one (id INTEGER PRIMARY KEY, x REAL, n INT) STRICT;
INSERT INTO strict_one VALUES (1, 0.1, 9007199254740993), (2, 1e100, NULL);
CREATE TABLE "without row""id" (k TEXT, n INTEGER, PRIMARY KEY (k, n)) WITHOUT ROWID;
INSERT INTO "without row""id" VALUES ('b', 2), ('a', 1), ('a', 3);
CREATE VIEW v AS SELECT id, name FROM t WHERE id BETWEEN 1 AND 3;
