// A refusal as the query port sends it: StarRocks' code, SQLSTATE and words.
#pragma once

#include <string>

namespace syncql::sandbox {

struct StatementError {
  unsigned code = 1064;
  std::string state = "HY000";
  std::string message;
};

// `Getting analyzing error. Detail message: <detail>.` under code 1064.
StatementError analyzing_error(const std::string& detail);
StatementError unknown_database(const std::string& database);                         // 5501
StatementError unknown_table(const std::string& database, const std::string& table);  // 5502

}  // namespace syncql::sandbox
