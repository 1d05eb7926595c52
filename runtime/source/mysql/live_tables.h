// The tables of a database of a server that speaks the MySQL protocol, from its
// information_schema. Knows no data source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/source/live_table.h"

namespace syncql::runtime {

// StarRocks tells keys and some types in ways of its own.
enum class MysqlFlavour : std::uint8_t { Mysql, Starrocks };

// All tables of the database that the account may see, or the one table `only`; none where there is
// no such table. In order of name.
Result<std::vector<LiveTable>> mysql_tables(MysqlConnection& connection, MysqlFlavour flavour,
                                            const std::string& database,
                                            const std::optional<std::string>& only);

}  // namespace syncql::runtime
