"$SYNCQL" check --error-format xml job.sync
