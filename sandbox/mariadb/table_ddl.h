// StarRocks tables as MariaDB tables that keep their behaviour: lengths in bytes, exact floats,
// the models' keys. Knows nothing of StarRocks' SQL.
#pragma once

#include <string>

#include "sandbox/table.h"

namespace syncql::sandbox {

std::string create_table_sql(const Table& table);
// One column of `table` as it stands in CREATE TABLE or ALTER TABLE … ADD COLUMN.
std::string column_sql(const Table& table, const Column& column);

}  // namespace syncql::sandbox
