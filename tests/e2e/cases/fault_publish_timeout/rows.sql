SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_publish_timeout.t;
