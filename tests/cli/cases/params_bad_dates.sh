echo "PARAMETER day DEFAULT '\$bizdate';" >params.sync
say() { "$SYNCQL" params params.sync "$@"; echo "exit code $?"; }
say --bizdate 20251301
say --bizdate 2025-02-29
say --bizdate 00000101
say --bizdate yesterday
say --cyctime 20251101
say --cyctime 20251101240000
say --cyctime 2025-11-01T02:30
say --bizdate 20251031 --cyctime 20251103000000
