#include "sandbox/query/mariadb_error.h"

#include <fmt/format.h>
#include <string_view>

namespace syncql::sandbox {

namespace {

// MariaDB's numbers.
constexpr unsigned kDatabaseDenied = 1044;
constexpr unsigned kNoDatabase = 1046;
constexpr unsigned kUnknownDatabase = 1049;
constexpr unsigned kUnknownColumn = 1054;
constexpr unsigned kSyntax = 1064;
constexpr unsigned kTableDenied = 1142;
constexpr unsigned kUnknownTable = 1146;
constexpr unsigned kAccessDenied = 1227;
constexpr unsigned kUnknownFunction = 1305;
constexpr unsigned kInterrupted = 1317;
constexpr unsigned kFirstOfClient = 2000;

// The text between the first `quote` and the next one behind `from`.
std::string quoted_part(const std::string& message, char quote, std::size_t from = 0) {
  const std::size_t begin = message.find(quote, from);
  if (begin == std::string::npos) return {};
  const std::size_t end = message.find(quote, begin + 1);
  if (end == std::string::npos) return {};
  return message.substr(begin + 1, end - begin - 1);
}

StatementError missing_table(const SqlError& error, const StatementContext& context) {
  const std::string name = quoted_part(error.message, '\'');  // 'database.table'
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return unknown_table(context.session.database, name);
  const std::string database = name.substr(0, dot);
  if (!context.catalog.has_database(database)) return unknown_database(database);
  return unknown_table(database, name.substr(dot + 1));
}

// Sessions may do everything in StarRocks' databases and see no others: a refusal means that the
// database is none of them.
StatementError denied(const SqlError& error) {
  if (error.code == kDatabaseDenied) {
    const std::size_t place = error.message.rfind(" to database ");
    return unknown_database(quoted_part(error.message, '\'', place));
  }
  const std::size_t place = error.message.rfind(" for table ");
  return unknown_database(quoted_part(error.message, '`', place));
}

}  // namespace

StatementError to_statement_error(const SqlError& error, const StatementContext& context) {
  switch (error.code) {
    case kUnknownTable:
      return missing_table(error, context);
    case kUnknownDatabase:
      return unknown_database(quoted_part(error.message, '\''));
    case kDatabaseDenied:
    case kTableDenied:
      return denied(error);
    case kAccessDenied:
      return {5203, "42000",
              "Access denied; you need (at least one of) the OPERATE privilege(s) on SYSTEM for "
              "this operation."};
    case kUnknownColumn:
      return analyzing_error(
          fmt::format("Column '{}' cannot be resolved", quoted_part(error.message, '\'')));
    case kUnknownFunction:
      return analyzing_error(fmt::format("No matching function: {}", error.message));
    case kSyntax:
      return {1064, "HY000",
              fmt::format("Getting syntax error. Detail message: Unexpected input '{}'.",
                          quoted_part(error.message, '\''))};
    case kNoDatabase:
    case kInterrupted:
      return {error.code, error.state, error.message};
    default:
      break;
  }
  if (error.code >= kFirstOfClient && error.code < kFirstOfClient + 1000) {
    return {1064, "HY000", fmt::format("the sandbox's storage does not answer: {}", error.message)};
  }
  return analyzing_error(error.message);
}

}  // namespace syncql::sandbox
