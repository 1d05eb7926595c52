# A link does not hide a circle.
echo "INCLUDE 'b.sync';" >a.sync
ln -s a.sync link.sync
echo "INCLUDE 'link.sync';" >b.sync
"$SYNCQL" check a.sync
