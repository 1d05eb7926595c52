SELECT id, a FROM null_marker_text.t ORDER BY id;
