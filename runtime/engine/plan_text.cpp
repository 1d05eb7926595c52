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

// How many there are is an estimate; whether there is one is not.
class FirstRow final : public RowConsumer {
 public:
  bool consume(Row) override {
    found_ = true;
    return false;
  }
  bool reject(std::string_view, std::string_view) override { return consume({}); }
  bool found() const { return found_; }

 private:
  bool found_ = false;
};

Result<bool> has_rows(const PreparedRun& run) {
  auto reader = run.source->open();
  if (!reader) return fail(reader.error());
  const std::atomic<bool> never = false;
  FirstRow first;
  for (const Split& split : run.splits) {
    if (auto read = (*reader)->read(split, first, never); !read) return fail(read.error());
    if (first.found()) break;
  }
  return first.found();
}

const char* taken_up(const PreparedRun& run) {
  if (!run.sink->keeps_loaded_rows()) return "begins again; a run that fails leaves nothing behind";
  if (!run.source->key_cells().empty()) return "behind the last row that arrived, by the rows' key";
  if (run.whole_splits) return "split by split; each one is a transaction of the target";
  return "only where no split has been loaded halfway: the rows have no order";
}

void list_volume(const PreparedRun& run, std::uint64_t rows,
                 std::back_insert_iterator<std::string> out) {
  const BatchLimits limits = run.sink->limits();
  if (rows > 0) {
    const std::uint64_t batches = (rows + limits.rows - 1) / limits.rows;
    fmt::format_to(out, "rows: about {}, in {} batch{} or more\n", rows, batches,
                   batches == 1 ? "" : "es");
  } else {
    fmt::format_to(out, "rows: the source cannot tell how many\n");
  }
  fmt::format_to(out, "batches: at most {} rows or {} bytes, {} loaded at a time\n", limits.rows,
                 limits.bytes, run.writers);
  fmt::format_to(out, "memory: {} bodies of {} bytes\n", run.bodies.count, run.bodies.bytes);
}

}  // namespace

Result<Plan> plan(const job::Job& job) {
  const CurlLibrary curl;
  auto run = prepare(job);
  if (!run) return fail(run.error());
  const auto some = has_rows(*run);
  if (!some) return fail(some.error());
  Plan plan;
  plan.has_rows = *some;
  const auto out = std::back_inserter(plan.text);
  fmt::format_to(out, "{}: {} into {}\n", job.name,
                 *some ? "rows are to be moved" : "there is no row to move", run->sink->target());
  list_columns(*run, out);
  list_splits(*run, out);
  list_volume(*run, *some ? run->source->estimated_rows() : 0, out);
  fmt::format_to(out, "taken up: {}\n", taken_up(*run));
  list_statements("before", run->sink->statements_before(), out);
  list_statements("after", run->sink->statements_after(), out);
  for (const Diagnostic& warning : run->warnings) {
    fmt::format_to(out, "warning: {}\n", warning.message);
  }
  return plan;
}

}  // namespace syncql::runtime
