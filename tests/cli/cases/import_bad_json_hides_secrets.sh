try() { printf "$1" | "$SYNCQL" import -; }
try '{"password": "hunter2'
try '{"password": hunter2}'
try '{"password: "hunter2"}'
try '{"password": "hunter2", "a": [1 2], "token": "hunter3"}'
try '{"url": "http://etl:hunter2@host", "a" }'
