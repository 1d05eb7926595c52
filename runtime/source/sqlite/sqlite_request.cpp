#include "runtime/source/sqlite/sqlite_request.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

#include "runtime/source/sqlite/codes.h"

namespace syncql::runtime {
namespace {

const job::Option* datasource_option(const job::Datasource& datasource, std::string_view name) {
  for (const job::Option& option : datasource.options) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

// The option is SQL: a name that needs them stands in double quotes.
std::string unquoted(const std::string& name) {
  if (name.size() < 2 || name.front() != '"' || name.back() != '"') return name;
  std::string out;
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    if (name[i] == '"') ++i;
    out += name[i];
  }
  return out;
}

}  // namespace

Result<SqliteRequest> sqlite_request(const job::Job& job) {
  const job::Endpoint& reader = job.reader;
  SqliteRequest out;
  out.path = job::text_or(datasource_option(reader.datasource, "path"), "");
  if (out.path.empty()) {
    Diagnostic diagnostic(kSqliteNotOpened, fmt::format("data source `{}` does not say where its "
                                                        "database is",
                                                        reader.datasource.name));
    diagnostic.span = reader.datasource.span;
    return fail(diagnostic.with_help(
        fmt::format("declare it: `CREATE DATASOURCE {} TYPE sqlite WITH (path = '…')`",
                    reader.datasource.name)));
  }
  const std::int64_t busy =
      job::int_or(datasource_option(reader.datasource, "busyTimeout"), out.busy_timeout);
  out.busy_timeout =
      static_cast<int>(std::clamp<std::int64_t>(busy, 0, std::numeric_limits<int>::max()));
  out.table = reader.object;
  out.table_span = reader.span;
  out.columns = reader.columns;
  out.where = job::text_or(reader.option(job::Role::Where), "");
  const job::Option* split = reader.option(job::Role::SplitBy);
  out.split_column = unquoted(job::text_or(split, ""));
  if (split != nullptr) out.split_span = split->span;
  out.consistent = job::bool_or(job.setting("run.consistent"), false);
  return out;
}

}  // namespace syncql::runtime
