# A month before the 31st ends where its month ends; 29 February exists in leap years alone.
cat >params.sync <<'END'
PARAMETER back DEFAULT '$[add_months(yyyymmdd,-1)]';
PARAMETER forth DEFAULT '$[add_months(yyyymmdd,1)]';
PARAMETER year DEFAULT '$[add_months(yyyymmdd,-12)]';
PARAMETER month DEFAULT '${yyyymm-1}';
PARAMETER bizmonth DEFAULT '$bizmonth';
END
for time in 20250331000000 20240229120000 20250101000000; do
  "$SYNCQL" params params.sync --cyctime $time
done
