SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_redirects_nowhere.t;
