#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "runtime/engine/prepare.h"
#include "runtime/engine/run.h"
#include "runtime/net/curl_library.h"

namespace syncql::runtime {
namespace {

void list_columns(const PreparedRun& run, std::back_insert_iterator<std::string> out) {
  std::size_t width = 0;
  for (const SourceColumn& column : run.source_columns) {
    width = std::max(width, column.name.size() + column.type.size() + 1);
  }
  fmt::format_to(out, "columns: {}\n", run.source_columns.size());
  for (std::size_t i = 0; i < run.source_columns.size(); ++i) {
    const SourceColumn& from = run.source_columns[i];
    const TargetColumn& to = run.target_columns[i];
    fmt::format_to(out, "  {:<{}} -> {} {}{}\n", from.name + " " + from.type, width, to.name,
                   to.type, to.nullable ? "" : " not null");
  }
}

void list_splits(const PreparedRun& run, std::back_insert_iterator<std::string> out) {
  constexpr std::size_t kShown = 20;
  fmt::format_to(out, "splits: {}, read by {} at a time\n", run.splits.size(), run.readers);
  for (std::size_t i = 0; i < std::min(kShown, run.splits.size()); ++i) {
    const std::string& predicate = run.splits[i].predicate;
    fmt::format_to(out, "  {}\n", predicate.empty() ? "all rows" : predicate);
  }
  if (run.splits.size() > kShown) {
    fmt::format_to(out, "  and {} more\n", run.splits.size() - kShown);
  }
}

void list_statements(const char* clause, const std::vector<std::string>& statements,
                     std::back_insert_iterator<std::string> out) {
  for (const std::string& statement : statements) {
    fmt::format_to(out, "{}: {}\n", clause, statement);
  }
}

}  // namespace

Result<std::string> dry_run(const job::Job& job) {
  const CurlLibrary curl;
  auto run = prepare(job);
  if (!run) return fail(run.error());
  const BatchLimits limits = run->sink->limits();
  std::string text;
  const auto out = std::back_inserter(text);
  fmt::format_to(out, "target: {}\n", run->sink->target());
  list_columns(*run, out);
  list_splits(*run, out);
  fmt::format_to(out, "batches: at most {} rows or {} bytes, {} loaded at a time\n", limits.rows,
                 limits.bytes, run->writers);
  fmt::format_to(out, "memory: {} bodies of {} bytes\n", run->bodies.count, run->bodies.bytes);
  list_statements("before", run->sink->statements_before(), out);
  list_statements("after", run->sink->statements_after(), out);
  for (const Diagnostic& warning : run->warnings) {
    fmt::format_to(out, "warning: {}\n", warning.message);
  }
  return text;
}

}  // namespace syncql::runtime
