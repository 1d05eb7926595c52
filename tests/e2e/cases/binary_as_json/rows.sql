SELECT COUNT(*) FROM binary_as_json.t;
