#include "runtime/connectors.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <string_view>

#include "runtime/connector_codes.h"
#include "runtime/sink/file/file_sink.h"
#include "runtime/sink/file/file_target.h"
#include "runtime/sink/mysql/mysql_sink.h"
#include "runtime/sink/starrocks/starrocks_sink.h"
#include "runtime/source/file/file_source.h"
#include "runtime/source/mysql/mysql_source.h"
#include "runtime/source/postgres/postgres_source.h"
#include "runtime/source/sqlite/sqlite_source.h"

namespace syncql::runtime {
namespace {

struct SourceEntry {
  std::string_view connector;
  Result<std::unique_ptr<Source>> (*make)(const job::Job&);
};
constexpr std::array kSources{
    SourceEntry{"file", make_file_source},       SourceEntry{"mysql", make_mysql_source},
    SourceEntry{"starrocks", make_mysql_source}, SourceEntry{"postgresql", make_postgres_source},
    SourceEntry{"sqlite", make_sqlite_source},   SourceEntry{"mariadb", make_mysql_source},
    SourceEntry{"polardb", make_mysql_source},   SourceEntry{"polardbx", make_mysql_source},
    SourceEntry{"oceanbase", make_mysql_source}, SourceEntry{"tidb", make_mysql_source},
    SourceEntry{"doris", make_mysql_source},
};

Result<std::unique_ptr<Sink>> make_starrocks_sink(const job::Job& job) {
  return StarrocksSink::create(job.writer);
}

Result<std::unique_ptr<Sink>> make_file_sink(const job::Job& job) {
  return FileSink::create(job.writer);
}

Result<std::unique_ptr<Sink>> make_mysql_sink(const job::Job& job) {
  return MysqlSink::create(job);
}

struct SinkEntry {
  std::string_view connector;
  Result<std::unique_ptr<Sink>> (*make)(const job::Job&);
};
constexpr std::array kSinks{
    SinkEntry{"file", make_file_sink},
    SinkEntry{"starrocks", make_starrocks_sink},
    SinkEntry{"mysql", make_mysql_sink},
    SinkEntry{"mariadb", make_mysql_sink},
};

template <typename Entries>
Diagnostic not_runnable(const job::Endpoint& endpoint, std::string_view role,
                        const Entries& entries) {
  std::array<std::string_view, std::tuple_size_v<Entries>> names;
  std::transform(entries.begin(), entries.end(), names.begin(),
                 [](const auto& entry) { return entry.connector; });
  Diagnostic diagnostic(
      kNoRuntime, fmt::format("this build cannot run `{}` as a {}", endpoint.connector, role));
  diagnostic.span = endpoint.span;
  return diagnostic.with_help(
      fmt::format("it compiles for the platform; what can be run here as a {} is: {}", role,
                  fmt::join(names, ", ")));
}

template <typename Entries>
auto make(const job::Job& job, const job::Endpoint& endpoint, std::string_view role,
          const Entries& entries) -> decltype(entries[0].make(job)) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
    return entry.connector == endpoint.connector;
  });
  if (found == entries.end()) return fail(not_runnable(endpoint, role, entries));
  return found->make(job);
}

}  // namespace

Result<std::unique_ptr<Source>> make_source(const job::Job& job) {
  return make(job, job.reader, "source", kSources);
}

Result<std::unique_ptr<Sink>> make_sink(const job::Job& job) {
  return make(job, job.writer, "target", kSinks);
}

bool takes_standard_output(const job::Job& job) {
  return is_standard_output(job.writer);
}

}  // namespace syncql::runtime
