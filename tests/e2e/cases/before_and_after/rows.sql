SELECT * FROM before_and_after.t ORDER BY 1;
SELECT * FROM before_and_after.log ORDER BY 1;
