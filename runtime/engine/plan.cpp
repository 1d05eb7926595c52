#include "runtime/engine/plan.h"

#include <filesystem>

#include "runtime/commit/ledger.h"
#include "runtime/encode/type_risk.h"
#include "runtime/engine/fingerprint.h"
#include "runtime/engine/prepare.h"
#include "runtime/net/curl_library.h"

namespace syncql::runtime {
namespace {

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

std::vector<PlannedColumn> columns_of(const PreparedRun& run, LengthUnit unit) {
  std::vector<PlannedColumn> columns;
  for (std::size_t i = 0; i < run.source_columns.size(); ++i) {
    const SourceColumn& from = run.source_columns[i];
    const TargetColumn& to = run.target_columns[i];
    columns.push_back({from.name, from.type, to.name, to.type, to.nullable,
                       type_risks(from, to.type, to.nullable, unit)});
  }
  return columns;
}

Result<std::optional<EarlierRun>> earlier_run_of(const std::string& path, const job::Job& job,
                                                 const PreparedRun& run) {
  if (!run.sink->keeps_loaded_rows() || !std::filesystem::exists(path)) return std::nullopt;
  auto ledger = Ledger::open(path);
  if (!ledger) return fail(ledger.error());
  return earlier_run(*ledger, job.name, run.sink->target(),
                     fingerprint(job, run.source->key_cells().size()));
}

}  // namespace

Result<Plan> plan(const job::Job& job, const std::string& ledger) {
  const CurlLibrary curl;
  auto run = prepare(job);
  if (!run) return fail(run.error());
  const auto some = has_rows(*run);
  if (!some) return fail(some.error());
  auto checks = run->sink->checks();
  if (!checks) return fail(checks.error());
  checks->insert(checks->begin(), *some ? "the source was read: it has rows"
                                        : "the source was read: it has no rows");
  auto earlier = earlier_run_of(ledger, job, *run);
  if (!earlier) return fail(earlier.error());
  Plan plan;
  plan.job = job.name;
  plan.target = run->sink->target();
  plan.source_facts = run->source->facts();
  plan.target_facts = run->sink->facts();
  plan.checks = std::move(*checks);
  plan.has_rows = *some;
  plan.columns = columns_of(*run, length_unit(job));
  for (const Split& split : run->splits) plan.splits.push_back(split.predicate);
  plan.readers = run->readers;
  plan.writers = run->writers;
  plan.rows = *some ? run->source->estimated_rows() : 0;
  plan.batch_rows = run->sink->limits().rows;
  plan.batch_bytes = run->sink->limits().bytes;
  plan.batch_copies = run->body_copies;
  plan.memory = std::uint64_t{run->bodies.count} * run->bodies.bytes * (1 + run->body_copies);
  plan.taken_up = taken_up(*run);
  plan.earlier = std::move(*earlier);
  plan.before = run->sink->statements_before();
  plan.after = run->sink->statements_after();
  plan.warnings = run->warnings;
  return plan;
}

}  // namespace syncql::runtime
