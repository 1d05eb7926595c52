#include "sandbox/mariadb/matching_rows.h"

#include <charconv>
#include <fmt/format.h>

#include "sandbox/mariadb/load_data.h"
#include "sandbox/mariadb/merge.h"

namespace syncql::sandbox {
namespace {

// Behind the literal or quoted name that begins at `begin`; npos where it does not end.
std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote != '`') {
      ++i;
    } else if (text[i] == quote) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

bool begins_comment(std::string_view rest) {
  return rest.starts_with("--") || rest.starts_with("/*") || rest.starts_with('#');
}

tl::expected<std::vector<bool>, SqlError> ask(SqlConnection& connection, std::size_t count,
                                              std::string_view predicate) {
  const auto found = connection.query(
      fmt::format("SELECT `__seq` FROM {} WHERE ({}) ORDER BY `__seq`", kStaging, predicate));
  if (!found) return tl::make_unexpected(found.error());
  std::vector<bool> matching(count);
  for (const TextRow& row : *found) {
    const std::string text = row.at(0).value_or("");
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (number >= 1 && number <= count) matching[number - 1] = true;
  }
  return matching;
}

}  // namespace

tl::expected<void, std::string> check_predicate(std::string_view predicate) {
  int depth = 0;
  for (std::size_t i = 0; i < predicate.size();) {
    const char letter = predicate[i];
    if (letter == '\'' || letter == '"' || letter == '`') {
      i = end_of_quoted(predicate, i);
      if (i == std::string_view::npos) return tl::make_unexpected("Getting syntax error");
      continue;
    }
    depth += letter == '(' ? 1 : (letter == ')' ? -1 : 0);
    if (depth < 0 || letter == ';' || begins_comment(predicate.substr(i)))
      return tl::make_unexpected("Getting syntax error");
    ++i;
  }
  if (depth != 0) return tl::make_unexpected("Getting syntax error");
  return {};
}

tl::expected<std::vector<bool>, SqlError> matching_rows(SqlConnection& connection,
                                                        const Table& table, const LoadRows& rows,
                                                        std::string_view predicate) {
  if (auto made = create_staging(connection, table, rows); !made)
    return tl::make_unexpected(made.error());
  LoadTarget staging;
  staging.table = kStaging;
  const auto loaded = load_data(connection, staging, table, rows);
  const std::size_t count = rows.columns.empty() ? 0 : rows.cells.size() / rows.columns.size();
  auto found = loaded ? ask(connection, count, predicate)
                      : tl::expected<std::vector<bool>, SqlError>(tl::unexpect, loaded.error());
  drop_staging(connection);
  return found;
}

}  // namespace syncql::sandbox
