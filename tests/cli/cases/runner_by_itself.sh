# The runner takes the commands that need it, and no other.
"$(dirname "$SYNCQL")/syncql-runner" compile job.sync
