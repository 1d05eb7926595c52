SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_leader_change.t;
