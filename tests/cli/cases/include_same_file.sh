# One file by several paths is read once: relative, absolute, through a link.
mkdir decl jobs
cat >decl/macros.sync <<'X'
CREATE MACRO fresh(t) AS t > 1;
X
ln -s ../decl/macros.sync jobs/link.sync
cat >jobs/a.sync <<X
INCLUDE '../decl/macros.sync';
INCLUDE 'link.sync';
INCLUDE '$PWD/decl/macros.sync';
CREATE JOB a AS SYNC mysql.d.t (id) FROM mysql.s WHERE fresh(id);
X
ln -s a.sync jobs/b.sync
"$SYNCQL" compile jobs/a.sync jobs/b.sync "$PWD/jobs/a.sync" | grep '"where"'
