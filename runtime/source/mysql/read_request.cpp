#include "runtime/source/mysql/read_request.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/plan/connection.h"
#include "runtime/source/mysql/codes.h"

namespace syncql::runtime {
namespace {

constexpr std::int64_t kSocketTimeout = 3600000;  // milliseconds; DataWorks' default
constexpr std::int64_t kSplitFactor = 5;          // DataWorks' default

Diagnostic no_database(const job::Endpoint& reader) {
  Diagnostic diagnostic(
      kNoDatabase, fmt::format("the database of table `{}` is not known: neither the job nor data "
                               "source `{}` names one",
                               reader.object, reader.datasource.name));
  diagnostic.span = reader.span;
  return diagnostic.with_help(fmt::format("write `{}.database.{}`, or give `{}` a `database`",
                                          reader.datasource.name, reader.object,
                                          reader.datasource.name));
}

std::chrono::seconds read_timeout(const job::Endpoint& reader) {
  std::int64_t milliseconds = job::int_or(reader.option("socketTimeout"), kSocketTimeout);
  return std::chrono::seconds(std::max<std::int64_t>(1, milliseconds / 1000));
}

// The option is SQL: a name that needs them stands in back-ticks.
std::string unquoted(const std::string& name) {
  if (name.size() < 2 || name.front() != '`' || name.back() != '`') return name;
  std::string out;
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    if (name[i] == '`') ++i;
    out += name[i];
  }
  return out;
}

Diagnostic several_sources(const job::Endpoint& reader) {
  Diagnostic report(kSeveralSources,
                    fmt::format("{} sources are to be read as one table", reader.more.size() + 1));
  report.span = reader.more.front().span;
  return report.with_label("a run reads one table")
      .with_help("run one job for each, or read a view that joins them by UNION ALL");
}

MysqlDialect dialect_of(std::string_view connector) {
  const bool starrocks = connector == "starrocks" || connector == "doris";
  return starrocks ? MysqlDialect::Starrocks : MysqlDialect::Mysql;
}

// Of the data source, or else of the job; null where neither says.
const job::Option* declared_zone(const job::Job& job) {
  for (const job::Option& option : job.reader.datasource.options) {
    if (option.name == "timeZone" && !option.value.is_null()) return &option;
  }
  return job.setting("common.column.timeZone");
}

}  // namespace

Result<ReadRequest> read_request(const job::Job& job) {
  const job::Endpoint& reader = job.reader;
  if (!reader.more.empty()) return fail(several_sources(reader));
  auto connection = connection_parameters(reader.datasource);
  if (!connection) return fail(std::move(connection.error()));
  ReadRequest out;
  out.endpoint = std::move(connection->sql);
  out.endpoint.timeouts.read = read_timeout(reader);
  out.dialect = dialect_of(reader.connector);
  out.database = reader.database.empty() ? out.endpoint.database : reader.database;
  out.table = reader.object;
  out.table_span = reader.span;
  out.columns = reader.columns;
  out.where = job::text_or(reader.option(job::Role::Where), "");
  out.query = job::text_or(reader.option("querySql"), "");
  const job::Option* split = reader.option(job::Role::SplitBy);
  out.split_column = unquoted(job::text_or(split, ""));
  if (split != nullptr) out.split_span = split->span;
  out.consistent = job::bool_or(job.setting("run.consistent"), false);
  const job::Option* zone = declared_zone(job);
  out.zone = job::text_or(zone, "");
  if (zone != nullptr) out.zone_span = zone->span;
  out.split_factor = static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(job::int_or(reader.option("splitFactor"), kSplitFactor), 1, 100));
  if (out.database.empty() && out.query.empty()) return fail(no_database(reader));
  return out;
}

}  // namespace syncql::runtime
