# An hour back over midnight: date and hour move together. Twelve-hour clocks know no hour zero.
cat >params.sync <<'END'
PARAMETER date DEFAULT '$[yyyymmdd-1/24]';
PARAMETER hour DEFAULT '$[hh24-1/24]';
PARAMETER hour12 DEFAULT '$[hh12]';
PARAMETER afternoon DEFAULT '$[hh-1/24]';
END
"$SYNCQL" params params.sync --cyctime 20250101001500
