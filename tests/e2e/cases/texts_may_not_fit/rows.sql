SELECT * FROM texts_may_not_fit.t ORDER BY id;
