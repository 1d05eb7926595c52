SELECT COUNT(*) FROM rows_refused.t;
