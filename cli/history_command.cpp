#include "cli/history_command.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>

#include "cli/exit_code.h"
#include "cli/history_text.h"
#include "compiler/base/text_report.h"
#include "runtime/commit/ledger.h"
#include "runtime/commit/run_lock.h"

namespace syncql::cli {
namespace {

using runtime::Ledger;

constexpr std::size_t kEverything = std::size_t{1} << 31;

int failed(const Diagnostic& diagnostic) {
  const SourceManager none;
  std::cerr << text_report({diagnostic}, none);
  return kRunFailed;
}

// A run holds its lock as long as its process lives.
bool is_under_way(const Ledger& ledger, const runtime::RunRecord& run) {
  const bool open = run.stage != runtime::Stage::Done && run.stage != runtime::Stage::Abandoned;
  if (!open) return false;
  const auto lock = runtime::RunLock::take(ledger.path(), run.id);
  return lock && !*lock;
}

int show_run(Ledger& ledger, const HistoryEntry& entry) {
  const auto batches = ledger.batches(entry.run.id);
  if (!batches) return failed(batches.error());
  std::cout << run_text(entry, *batches);
  return kDone;
}

}  // namespace

int history_command(const HistoryOptions& options) {
  const std::string path = options.ledger.empty() ? runtime::default_ledger_path() : options.ledger;
  std::vector<HistoryEntry> entries;
  if (!std::filesystem::exists(path)) {  // looking makes no file
    std::cout << (options.json ? history_json(entries) : history_text(entries));
    return kDone;
  }
  auto ledger = Ledger::open(path);
  if (!ledger) return failed(ledger.error());
  const bool all = options.run != 0 || !options.job.empty();
  const auto runs = ledger->history(all ? kEverything : options.limit);
  if (!runs) return failed(runs.error());
  for (const runtime::RunRecord& run : *runs) {
    if (!options.job.empty() && run.job != options.job) continue;
    if (options.run != 0 && run.id != options.run) continue;
    if (entries.size() < options.limit) entries.push_back({run, is_under_way(*ledger, run)});
  }
  if (options.run != 0 && entries.empty()) {
    std::cerr << "error: the ledger knows no run " << options.run << "\n"
              << "  = help: `syncql history` lists the runs\n";
    return kUsage;
  }
  if (options.run != 0 && !options.json) return show_run(*ledger, entries.front());
  std::cout << (options.json ? history_json(entries) : history_text(entries));
  return kDone;
}

}  // namespace syncql::cli
