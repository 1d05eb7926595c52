// What a client is told of a result's columns: StarRocks' types, not MariaDB's.
#pragma once

#include <mysql.h>

#include "sandbox/mariadb/catalog.h"
#include "sandbox/query/wire/messages.h"

namespace syncql::sandbox {

WireColumn wire_column(const std::string& name, const ColumnType& type);
// A plain column has the type it has in the catalog, an expression the nearest to MariaDB's.
std::vector<WireColumn> wire_columns(const Catalog& catalog, const MYSQL_FIELD* fields,
                                     std::size_t count);

}  // namespace syncql::sandbox
