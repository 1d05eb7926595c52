SELECT * FROM own_columns_swapped.t;
