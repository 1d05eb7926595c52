# What a node needs and the job does not say is a warning, and with --strict an error: no node.
echo "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030']);" >job.sync
"$SYNCQL" compile job.sync --emit flowspec --strict
