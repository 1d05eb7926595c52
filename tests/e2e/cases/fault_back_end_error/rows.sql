SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_back_end_error.t;
