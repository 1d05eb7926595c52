SELECT 'the table is still there' FROM interrupted.t LIMIT 1; SHOW TABLES FROM interrupted;
