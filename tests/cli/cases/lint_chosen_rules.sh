# Only what is asked for; an error stays whatever is asked for.
echo "SYNC starrocks.d.t FROM mysql.x (*) WITH (maxBatchRows = 5, concurrent = 2)" >job.sync
"$SYNCQL" lint --rule all-columns --rule tiny-batch --off tiny-batch job.sync
"$SYNCQL" lint --off risky-separator --off no-split --off tiny-batch --off all-columns job.sync
echo "SYNC starrocks.d.t FROM mysql.x (*) WITH (bad = 5)" >job.sync
"$SYNCQL" lint --rule no-split job.sync
