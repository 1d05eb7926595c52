#include "sandbox/mariadb/quote.h"

namespace syncql::sandbox {

std::string quote_name(std::string_view name) {
  std::string quoted = "`";
  for (const char c : name) {
    if (c == '`') quoted += '`';
    quoted += c;
  }
  return quoted + '`';
}

std::string quote_name(std::string_view database, std::string_view table) {
  return quote_name(database) + '.' + quote_name(table);
}

std::string quote_text(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    switch (c) {
      case '\0':
        quoted += "\\0";
        break;
      case '\'':
      case '\\':
        quoted += '\\';
        [[fallthrough]];
      default:
        quoted += c;
    }
  }
  return quoted + '\'';
}

std::string quote_grant_pattern(std::string_view database) {
  std::string escaped;
  for (const char c : database) {
    if (c == '_' || c == '%' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return quote_name(escaped);
}

}  // namespace syncql::sandbox
