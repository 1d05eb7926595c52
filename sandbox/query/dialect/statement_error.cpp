#include "sandbox/query/dialect/statement_error.h"

#include <fmt/format.h>

namespace syncql::sandbox {

StatementError analyzing_error(const std::string& detail) {
  return {1064, "HY000", fmt::format("Getting analyzing error. Detail message: {}.", detail)};
}

StatementError unknown_database(const std::string& database) {
  return {5501, "3F000",
          fmt::format("Getting analyzing error. Detail message: Unknown database '{}'.", database)};
}

StatementError unknown_table(const std::string& database, const std::string& table) {
  return {5502, "42S02",
          fmt::format("Getting analyzing error. Detail message: Unknown table '{}.{}'.", database,
                      table)};
}

}  // namespace syncql::sandbox
