SELECT id, ti, si, mi, bi, bu, de, fl, db, bo, bt FROM types.t ORDER BY id;
SELECT id, d, dt, ts, tm, y, c, v, e, s, j, HEX(bin) FROM types.t ORDER BY id;
SELECT id, ti, si, bu, de, bt, d, dt, tm, y, v, HEX(bin) FROM types.text_only ORDER BY id;
