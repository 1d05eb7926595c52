#include "runtime/source/postgres/read_request.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/plan/connection.h"
#include "runtime/source/mysql/codes.h"

namespace syncql::runtime {
namespace {

constexpr std::string_view kSchema = "public";
constexpr std::string_view kZone = "UTC";

const job::Option* find(const job::Datasource& datasource, std::string_view name) {
  const auto found = std::find_if(datasource.options.begin(), datasource.options.end(),
                                  [&](const job::Option& option) { return option.name == name; });
  return found == datasource.options.end() ? nullptr : &*found;
}

// The option is SQL: a name that needs them stands in quotes.
std::string unquoted(const std::string& name) {
  const char quote = name.empty() ? '\0' : name.front();
  if (name.size() < 2 || (quote != '"' && quote != '`') || name.back() != quote) return name;
  std::string out;
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    if (name[i] == quote) ++i;
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

}  // namespace

Result<PostgresRequest> postgres_request(const job::Job& job) {
  const job::Endpoint& reader = job.reader;
  if (!reader.more.empty()) return fail(several_sources(reader));
  auto endpoint = postgres_endpoint(reader.datasource);
  if (!endpoint) return fail(std::move(endpoint.error()));
  PostgresRequest out;
  out.endpoint = std::move(*endpoint);
  out.schema = reader.database.empty() ? job::text_or(find(reader.datasource, "schema"), kSchema)
                                       : reader.database;
  out.table = reader.object;
  out.table_span = reader.span;
  out.columns = reader.columns;
  out.where = job::text_or(reader.option(job::Role::Where), "");
  out.query = job::text_or(reader.option("querySql"), "");
  const job::Option* split = reader.option(job::Role::SplitBy);
  out.split_column = unquoted(job::text_or(split, ""));
  if (split != nullptr) out.split_span = split->span;
  const job::Option* zone = find(reader.datasource, "timeZone");
  if (zone == nullptr || zone->value.is_null()) zone = job.setting("common.column.timeZone");
  out.zone = job::text_or(zone, kZone);
  if (zone != nullptr) out.zone_span = zone->span;
  out.consistent = job::bool_or(job.setting("run.consistent"), false);
  return out;
}

}  // namespace syncql::runtime
