#include "runtime/source/mysql/select.h"

#include <fmt/format.h>

#include "runtime/net/mysql_connection.h"

namespace syncql::runtime {
namespace {

constexpr std::string_view kHintBegin = "/*+";
constexpr std::string_view kHintEnd = "*/";
constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

// A statement's end has no place inside of ours.
std::string_view without_semicolons(std::string_view text) {
  text = trimmed(text);
  while (text.ends_with(';')) text = trimmed(text.substr(0, text.size() - 1));
  return text;
}

// A comment to the line's end must not swallow what we write behind the user's text.
std::string closed(std::string_view text) {
  std::string out(text);
  if (text.find("--") != std::string_view::npos || text.find('#') != std::string_view::npos) {
    out += '\n';
  }
  return out;
}

std::string_view take_hint(std::string_view& text) {
  text = trimmed(text);
  if (!text.starts_with(kHintBegin)) return {};
  std::size_t end = text.find(kHintEnd);
  if (end == std::string_view::npos) return {};
  std::string_view hint = text.substr(0, end + kHintEnd.size());
  text = trimmed(text.substr(hint.size()));
  return hint;
}

std::string joined(const std::vector<std::string>& items) {
  return fmt::format("{}", fmt::join(items, ", "));
}

std::string condition(const Select& select, std::string_view predicate) {
  std::string out;
  if (!select.where.empty()) out = fmt::format(" WHERE ({})", select.where);
  if (predicate.empty()) return out;
  return fmt::format("{} {} ({})", out, out.empty() ? "WHERE" : "AND", predicate);
}

std::string source_of(const Select& select) {
  if (select.query.empty()) return select.from;
  return fmt::format("({}) AS syncql_query", closed(select.query));
}

std::string select_text(const Select& select, std::string_view items, std::string_view predicate) {
  return fmt::format("SELECT {}{}{} FROM {}{}", select.hint, select.hint.empty() ? "" : " ", items,
                     source_of(select), condition(select, predicate));
}

}  // namespace

Select select_of(const ReadRequest& request) {
  Select out;
  if (!request.query.empty()) {
    out.query = without_semicolons(request.query);
    out.items = {"*"};
    return out;
  }
  for (const job::Column& column : request.columns) {
    std::string_view text = column.text;
    if (out.items.empty()) out.hint = take_hint(text);
    out.items.push_back(column.is_name ? quoted_name(text) : closed(text));
  }
  if (out.items.empty()) out.items = {"*"};
  out.from = quoted_name(request.database) + "." + quoted_name(request.table);
  std::string_view where = without_semicolons(request.where);
  if (!where.empty()) out.where = closed(where);
  return out;
}

std::string statement(const Select& select, std::string_view predicate) {
  if (!select.query.empty()) return select.query;
  std::string out = select_text(select, joined(select.items), predicate);
  if (!select.order.empty()) out += " ORDER BY " + select.order;
  return out;
}

std::string empty_statement(const Select& select) {
  return select_text(select, joined(select.items), {}) + " LIMIT 0";
}

std::string statement_of(const Select& select, std::string_view items) {
  return select_text(select, items, {});
}

}  // namespace syncql::runtime
