for form in dataworks flowspec di-task job; do
  "$SYNCQL" compile --json-schema --emit $form >$form.json || exit
  head -4 $form.json
done
"$SYNCQL" compile --json-schema | cmp - dataworks.json && echo "dataworks by default"
