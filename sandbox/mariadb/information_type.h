// A StarRocks type as information_schema.columns spells it: in MySQL's words, not its own.
#pragma once

#include <string>

#include "sandbox/table.h"

namespace syncql::sandbox {

std::string information_data_type(const ColumnType& type);    // `bigint unsigned` for LARGEINT
std::string information_column_type(const ColumnType& type);  // `bigint(20) unsigned`

}  // namespace syncql::sandbox
