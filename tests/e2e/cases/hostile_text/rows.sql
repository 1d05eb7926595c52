SELECT id, HEX(a), HEX(b) FROM hostile_text.t ORDER BY id;
SELECT id, HEX(a), HEX(b) FROM hostile_text.soh ORDER BY id;
SELECT id, HEX(a), HEX(b) FROM hostile_text.long_separators ORDER BY id;
SELECT id, HEX(a), HEX(b) FROM hostile_text.documents ORDER BY id;
