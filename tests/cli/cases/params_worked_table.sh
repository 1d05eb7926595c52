# The worked table of the documentation: business date 2025-10-31, scheduled 2025-11-01 02:30:45.
expressions='
$bizdate $cyctime $gmtdate $bizmonth
${yyyy} ${yy} ${mm} ${dd} ${yyyymm} ${yyyymmdd} ${yyyy-mm-dd}
$[yyyy] $[yy] $[mm] $[dd] $[hh24] $[hh] $[hh12] $[mi] $[ss]
$[yyyy-mm-dd] $[hh24:mi:ss] $[yyyymmddhh24miss]
'
n=100
for expression in $expressions; do
  echo "PARAMETER p$((n++)) DEFAULT '$expression';"
done >params.sync
"$SYNCQL" params params.sync --bizdate 20251031 --cyctime 20251101023045
