// The library's column metadata as MysqlField. For the files of this folder that call the library.
#pragma once

#include <mysql.h>
#include <span>
#include <vector>

#include "runtime/net/mysql_field.h"

namespace syncql::runtime {

std::vector<MysqlField> described_fields(std::span<const MYSQL_FIELD> fields);

}  // namespace syncql::runtime
