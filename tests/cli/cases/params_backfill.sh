# A business date alone: scheduled at midnight behind it. In one spelling or the other.
cat >params.sync <<'END'
PARAMETER biz DEFAULT '${yyyymmdd}';
PARAMETER cyc DEFAULT '$[yyyymmdd]';
PARAMETER gmt DEFAULT '$gmtdate';
PARAMETER time DEFAULT '$[hh24miss]';
END
"$SYNCQL" params params.sync --bizdate 2024-02-28
"$SYNCQL" params params.sync --bizdate 20240228 --cyctime '2024-02-29 06:07:08'
