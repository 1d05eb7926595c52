#include "cli/pull_tables.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <optional>

#include "cli/codes.h"
#include "compiler/base/suggest.h"
#include "runtime/live_tables.h"

namespace syncql::cli {
namespace {

using catalog::TableName;

const job::Datasource* find_datasource(const driver::Compilation& project,
                                       const std::string& name) {
  for (const job::Datasource& datasource : project.datasources) {
    if (datasource.name == name) return &datasource;
  }
  return nullptr;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == '.') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

tl::unexpected<Diagnostic> not_a_table(const std::string& argument) {
  return fail(Diagnostic(kTableArgument, fmt::format("`--table {}` names no table", argument))
                  .with_help("write DATASOURCE.TABLE or DATASOURCE.DATABASE.TABLE"));
}

Result<TableName> table_name(const driver::Compilation& project, const std::string& argument) {
  const std::vector<std::string> parts = split(argument);
  const bool empty =
      std::any_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty(); });
  if (empty || parts.size() < 2 || parts.size() > 3) return not_a_table(argument);
  const job::Datasource* datasource = find_datasource(project, parts.front());
  if (datasource != nullptr) {
    return TableName{parts.front(),
                     parts.size() == 3 ? parts[1] : catalog::own_database(*datasource),
                     parts.back()};
  }
  Diagnostic unknown(kTableArgument,
                     fmt::format("the files declare no data source `{}`", parts.front()));
  std::vector<std::string> known;
  for (const job::Datasource& item : project.datasources) known.push_back(item.name);
  if (const auto near = nearest(parts.front(), known)) {
    unknown.with_help(fmt::format("did you mean `{}`?", *near));
  } else if (!known.empty()) {
    unknown.with_help(fmt::format("declared: {}", fmt::join(known, ", ")));
  }
  return fail(std::move(unknown));
}

Result<std::vector<TableName>> wanted_tables(const driver::Compilation& project,
                                             const std::vector<std::string>& arguments) {
  std::vector<TableName> wanted;
  for (const std::string& argument : arguments) {
    auto name = table_name(project, argument);
    if (!name) return fail(std::move(name.error()));
    wanted.push_back(std::move(*name));
  }
  // A data source that cannot tell is left out where nobody asked for it by name.
  for (const TableName& name : project.tables) {
    const std::string& connector = find_datasource(project, name.datasource)->connector;
    if (arguments.empty() && runtime::tells_tables(connector)) wanted.push_back(name);
  }
  if (!wanted.empty()) return wanted;
  return fail(Diagnostic(kNothingToPull,
                         "no job in these files names a table of a declared data "
                         "source")
                  .with_help("say which tables: --table 'DATASOURCE.DATABASE.*'"));
}

Diagnostic without_database(const job::Datasource& datasource, const TableName& name) {
  Diagnostic missing(kTableArgument,
                     fmt::format("`{}.{}`: of which database?", name.datasource, name.table));
  missing.span = datasource.span;
  return missing.with_help(fmt::format("give `{}` a `database`, or name it: `{}.DATABASE.{}`",
                                       name.datasource, name.datasource, name.table));
}

Result<std::vector<runtime::LiveTable>> look(const job::Datasource& datasource,
                                             const TableName& name) {
  if (!runtime::tells_tables(datasource.connector)) {
    Diagnostic cannot(kCannotPull,
                      fmt::format("tables of `{}` cannot be pulled", datasource.connector));
    cannot.span = datasource.span;
    return fail(cannot.with_help("write a DEFINE TABLE for them yourself"));
  }
  if (name.database.empty()) return fail(without_database(datasource, name));
  auto tables = runtime::live_tables(datasource, name.database, name.table);
  if (!tables || !tables->empty()) return tables;
  Diagnostic none(kTableNotFound, fmt::format("data source `{}` shows no table `{}.{}`",
                                              datasource.name, name.database, name.table));
  none.span = datasource.span;
  return fail(
      none.with_help(fmt::format("check the name, upper and lower case included, and that "
                                 "the account of `{}` may read it",
                                 datasource.name)));
}

}  // namespace

Result<std::vector<PulledTable>> pull_tables(const driver::Compilation& project,
                                             const std::vector<std::string>& arguments) {
  const auto wanted = wanted_tables(project, arguments);
  if (!wanted) return fail(wanted.error());
  std::map<TableName, PulledTable> pulled;
  for (const TableName& name : *wanted) {
    const job::Datasource& datasource = *find_datasource(project, name.datasource);
    auto tables = look(datasource, name);
    if (!tables) return fail(std::move(tables.error()));
    for (runtime::LiveTable& table : *tables) {
      TableName full{name.datasource, name.database, table.name};
      PulledTable item{full, datasource.connector, std::move(table)};
      pulled.emplace(std::move(full), std::move(item));
    }
  }
  std::vector<PulledTable> result;
  result.reserve(pulled.size());
  for (auto& [name, table] : pulled) result.push_back(std::move(table));
  return result;
}

}  // namespace syncql::cli
