SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_too_many_versions.t;
