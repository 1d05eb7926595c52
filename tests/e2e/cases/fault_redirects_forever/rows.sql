SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_redirects_forever.t;
