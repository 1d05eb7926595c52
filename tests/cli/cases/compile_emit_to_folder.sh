# Each form's files have an ending of their own, so that all of them can lie in one folder.
cat >jobs.sync <<'END'
CREATE JOB a AS SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030'], resourceGroup = 'g');
CREATE JOB `b c` AS SYNC starrocks.d.u (id) FROM mysql.x WITH (loadUrl = ['fe:8030'], resourceGroup = 'g');
END
for form in dataworks flowspec di-task job; do
  "$SYNCQL" compile jobs.sync --emit $form -o out 2>/dev/null
done
ls out
"$SYNCQL" compile jobs.sync --emit flowspec
