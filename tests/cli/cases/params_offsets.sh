# Every form of offset that the documentation shows.
expressions='
${yyyy-1} ${yyyy+1} ${yyyymm-1} ${yyyymm-12} ${yyyymm+3} ${yyyymmdd-1} ${yyyymmdd-7*1} ${yyyymmdd+7*2}
${yyyy-mm-dd-29} ${yyyy-mm-1} ${yyyymm}01 ${yyyy-mm-1}-01
$[yyyymmdd-1] $[yyyymmdd+1] $[yyyymmdd-7*1] $[yyyy-mm-dd-1] $[hh24miss-1/24] $[hh24-1/24] $[mm-1/24] $[yyyy-1/24]
$[yyyymmdd-3/24] $[yyyymmdd-1-1/24] $[yyyymmdd+1-1/24-30/24/60] $[mi-15/24/60] $[hh24:mi:ss-1/24/60]
$[add_months(yyyymmdd,-1)] $[add_months(yyyymmdd,+1)] $[add_months(yyyymmdd,12*1)] $[add_months(yyyymmdd,-12*2)]
$[add_months(yyyymmddhh24mi,12*1)-30/24/60] $[add_months(yyyy-mm-dd,-1)-7*1]
'
n=100
for expression in $expressions; do
  echo "PARAMETER p$((n++)) DEFAULT '$expression';"
done >params.sync
"$SYNCQL" params params.sync --cyctime 2025-11-01T02:30:45
