# A chain of files is followed to a depth that no project has.
echo 'PARAMETER day;' >102.sync
for i in $(seq 0 101); do echo "INCLUDE '$((i + 1)).sync';" >"$i.sync"; done
"$SYNCQL" check 0.sync
