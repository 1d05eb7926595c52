SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_no_backend.t;
