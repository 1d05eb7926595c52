# Of the list only what stays as it is when connectors are added.
"$SYNCQL" connectors | grep -E '^(mysql|starrocks|settings|$|`)' | sed 's/   */  /g'
