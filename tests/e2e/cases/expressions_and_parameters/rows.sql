SELECT * FROM people.t ORDER BY id;
