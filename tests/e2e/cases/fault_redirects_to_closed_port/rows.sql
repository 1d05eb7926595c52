SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_redirects_to_closed_port.t;
