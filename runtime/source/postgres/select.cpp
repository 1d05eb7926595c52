#include "runtime/source/postgres/select.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "runtime/net/postgres_connection.h"

namespace syncql::runtime {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

// A statement's end has no place inside of ours.
std::string_view without_semicolons(std::string_view text) {
  text = trimmed(text);
  while (text.ends_with(';')) text = trimmed(text.substr(0, text.size() - 1));
  return text;
}

// Several columns are compared as a row: in their order.
std::string row_of(const std::vector<std::string>& parts) {
  if (parts.size() == 1) return parts.front();
  return fmt::format("({})", fmt::join(parts, ", "));
}

// The server takes each literal as of its column's type, compared as the column is.
std::string compared(const KeyColumns& key, std::string_view with, const RowKey& bound) {
  std::vector<std::string> literals;
  literals.reserve(bound.size());
  for (const std::string& text : bound) literals.push_back(quoted_literal(text));
  return fmt::format("{} {} {}", row_of(key), with, row_of(literals));
}

void add_condition(std::string& all, std::string condition) {
  if (all.empty()) {
    all = std::move(condition);
  } else {
    all = fmt::format("{} AND {}", all, condition);
  }
}

}  // namespace

std::string closed_sql(std::string_view text) {
  std::string out(text);
  if (text.find("--") != std::string_view::npos) out += '\n';
  return out;
}

PostgresSelect select_of(const PostgresRequest& request, const std::string& table) {
  PostgresSelect out;
  if (!request.query.empty()) {
    out.from = fmt::format("({}) AS syncql_query", closed_sql(without_semicolons(request.query)));
    return out;
  }
  out.from = quoted_identifier(request.schema) + "." + quoted_identifier(table);
  out.where = closed_sql(without_semicolons(request.where));
  return out;
}

std::string select_text(const PostgresSelect& select, const std::vector<std::string>& items,
                        std::string_view predicate) {
  std::string condition;
  if (!select.where.empty()) condition = fmt::format("({})", select.where);
  if (!predicate.empty()) add_condition(condition, fmt::format("({})", predicate));
  return fmt::format("SELECT {} FROM {}{}{}", fmt::join(items, ", "), select.from,
                     condition.empty() ? "" : " WHERE ", condition);
}

std::vector<std::string> range_predicates(const KeyColumns& key,
                                          const std::vector<RowKey>& bounds) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i <= bounds.size(); ++i) {
    std::string predicate;
    if (i > 0) predicate = compared(key, ">=", bounds[i - 1]);
    if (i < bounds.size()) add_condition(predicate, compared(key, "<", bounds[i]));
    out.push_back(std::move(predicate));
  }
  return out;
}

std::string split_predicate(const Split& split, const KeyColumns& key) {
  std::string out = split.predicate;
  if (!split.after.empty()) add_condition(out, compared(key, ">", split.after));
  if (!split.upto.empty()) add_condition(out, compared(key, "<=", split.upto));
  return out;
}

std::string order_text(const PostgresSelect& select, const KeyColumns& key) {
  std::vector<std::string> names;
  names.reserve(key.size());
  for (const std::string& column : key) names.push_back(select.from + "." + column);
  return fmt::format(" ORDER BY {}", fmt::join(names, ", "));
}

}  // namespace syncql::runtime
