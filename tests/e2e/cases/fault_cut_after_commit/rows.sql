SELECT COUNT(*), COUNT(DISTINCT id) FROM fault_cut_after_commit.t;
