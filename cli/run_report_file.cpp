#include "cli/run_report_file.h"

#include <algorithm>

#include "cli/replace_file.h"
#include "cli/report/report_page.h"
#include "runtime/commit/ledger.h"

namespace syncql::cli {
namespace {

constexpr std::size_t kEverything = std::size_t{1} << 31;

// A run that ended before the ledger knew of it has none of this.
struct Kept {
  runtime::RunRecord run;
  std::vector<runtime::SplitRecord> splits;
  std::vector<runtime::BatchRecord> batches;
  std::vector<runtime::DeadLetter> letters;
};

Result<Kept> kept(const std::string& path, std::uint64_t run) {
  auto ledger = runtime::Ledger::open(path);
  if (!ledger) return fail(std::move(ledger.error()));
  auto history = ledger->history(kEverything);
  if (!history) return fail(std::move(history.error()));
  auto splits = ledger->splits(run);
  if (!splits) return fail(std::move(splits.error()));
  auto batches = ledger->batches(run);
  if (!batches) return fail(std::move(batches.error()));
  auto letters = ledger->dead_letters(run);
  if (!letters) return fail(std::move(letters.error()));
  Kept out;
  const auto found = std::find_if(history->begin(), history->end(),
                                  [&](const auto& record) { return record.id == run; });
  if (found != history->end()) out.run = *found;
  out.splits = std::move(*splits);
  out.batches = std::move(*batches);
  out.letters = std::move(*letters);
  return out;
}

}  // namespace

Result<void> write_run_report(const std::string& path, const std::string& job,
                              const std::string& ledger, const runtime::RunReport& report,
                              const RunSamples& samples) {
  Kept of_run;
  if (report.run_id != 0) {
    auto found = kept(ledger, report.run_id);
    if (!found) return fail(std::move(found.error()));
    of_run = std::move(*found);
  }
  return replace_file(path,
                      report_page({job, of_run.run.target, of_run.run.began, report, samples.all(),
                                   of_run.splits, of_run.batches, of_run.letters}),
                      ReadBy::Owner);  // values of rows are in it
}

}  // namespace syncql::cli
