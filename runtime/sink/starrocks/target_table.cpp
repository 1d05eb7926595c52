#include "runtime/sink/starrocks/target_table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <optional>

#include "compiler/base/suggest.h"
#include "runtime/sink/starrocks/codes.h"

namespace syncql::runtime {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) ==
           std::tolower(static_cast<unsigned char>(y));
  });
}

// A column list entry may stand in back-ticks.
std::string bare_name(std::string_view text) {
  if (text.size() < 2 || text.front() != '`' || text.back() != '`') return std::string(text);
  std::string name;
  text = text.substr(1, text.size() - 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    name += text[i];
    if (text[i] == '`' && i + 1 < text.size() && text[i + 1] == '`') ++i;
  }
  return name;
}

Diagnostic missing(const std::string& name, const std::vector<TargetColumn>& table) {
  Diagnostic diagnostic(kNoTargetColumn, fmt::format("the target table has no column `{}`", name));
  std::vector<std::string> names;
  names.reserve(table.size());
  for (const TargetColumn& column : table) names.push_back(column.name);
  if (const auto guess = nearest(name, names)) {
    diagnostic.with_help(fmt::format("did you mean `{}`?", *guess));
  } else {
    diagnostic.with_help(fmt::format("its columns are: {}", fmt::join(names, ", ")));
  }
  return diagnostic;
}

}  // namespace

Result<std::vector<TargetColumn>> read_target_columns(MysqlConnection& connection,
                                                      const std::string& database,
                                                      const std::string& table) {
  auto listed = connection.query(
      fmt::format("SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE FROM information_schema.columns "
                  "WHERE TABLE_SCHEMA = {} AND TABLE_NAME = {} ORDER BY ORDINAL_POSITION",
                  quoted_text(database), quoted_text(table)));
  if (!listed) return fail(listed.error());
  std::vector<TargetColumn> columns;
  for (const auto& row : listed->rows) {
    if (row.size() < 3) continue;
    columns.push_back({row[0].value_or(""), row[1].value_or(""), row[2].value_or("YES") == "YES"});
  }
  if (!columns.empty()) return columns;
  return fail(Diagnostic(kNoTargetTable,
                         fmt::format("there is no table `{}`.`{}` at the target", database, table))
                  .with_help("create it first, or correct the name: upper and lower case differ"));
}

Result<std::vector<TargetColumn>> pair_columns(const job::Endpoint& writer,
                                               const std::vector<SourceColumn>& source,
                                               const std::vector<TargetColumn>& table) {
  if (!writer.columns.empty() && writer.columns.size() != source.size()) {
    Diagnostic diagnostic(kUnpairedColumns,
                          fmt::format("{} target columns stand against {} source columns",
                                      writer.columns.size(), source.size()));
    diagnostic.span = writer.span;
    return fail(diagnostic.with_help("give both lists, equally long"));
  }
  std::vector<TargetColumn> paired;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const bool listed = !writer.columns.empty();
    const std::string name = bare_name(listed ? writer.columns[i].text : source[i].name);
    const auto found = std::find_if(table.begin(), table.end(), [&](const TargetColumn& column) {
      return same_name(column.name, name);
    });
    if (found == table.end()) {
      Diagnostic diagnostic = missing(name, table);
      diagnostic.span = listed ? writer.columns[i].span : writer.span;
      return fail(diagnostic);
    }
    paired.push_back(*found);
  }
  return paired;
}

bool can_read_enclosed(std::string_view version) {
  std::array<int, 3> parts{};
  const char* at = version.data();
  const char* const end = at + version.size();
  for (int& part : parts) {
    const auto [next, error] = std::from_chars(at, end, part);
    if (error != std::errc()) return true;
    at = next == end ? end : next + 1;
  }
  const std::array<int, 3> fixed{3, parts[1] > 2 ? 2 : parts[1],
                                 parts[1] == 0   ? 9
                                 : parts[1] == 1 ? 7
                                                 : 3};
  return parts >= fixed;
}

}  // namespace syncql::runtime
