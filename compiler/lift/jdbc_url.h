// The parts of a JDBC address. Knows no database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace syncql::lift {

struct JdbcUrl {
  std::string host;
  std::string port;                     // digits; may be empty
  std::string database;                 // may be empty
  std::vector<std::string> properties;  // their names only: values may be secret
};

// Of `jdbc:name://host:port/database?property=value&…`; of several hosts the first. Nothing where
// it is not of this form.
std::optional<JdbcUrl> read_jdbc_url(std::string_view url);

}  // namespace syncql::lift
