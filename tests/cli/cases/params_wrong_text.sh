echo "PARAMETER day DEFAULT '\$[yyymmdd]';" >params.sync
"$SYNCQL" params params.sync --error-format json
