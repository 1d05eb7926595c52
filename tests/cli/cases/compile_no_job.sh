echo "PARAMETER day DEFAULT '\$bizdate';" >job.sync
"$SYNCQL" compile job.sync
