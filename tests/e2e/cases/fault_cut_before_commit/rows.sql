SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_cut_before_commit.t;
