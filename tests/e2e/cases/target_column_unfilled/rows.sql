SELECT * FROM target_column_unfilled.t;
