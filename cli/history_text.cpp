#include "cli/history_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/progress.h"
#include "runtime/commit/ledger_words.h"

namespace syncql::cli {
namespace {

using runtime::BatchRecord;
using runtime::RunRecord;
using runtime::Stage;

using Row = std::vector<std::string>;

// Columns as wide as their widest entry; the last one is not padded.
std::string aligned(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string text;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool last = i + 1 == row.size();
      text += last ? row[i] + "\n" : fmt::format("{:<{}}  ", row[i], widths[i]);
    }
  }
  return text;
}

Row row_of(const HistoryEntry& entry) {
  const RunRecord& run = entry.run;
  return {fmt::to_string(run.id),
          run.began,
          run.job,
          run.target,
          with_commas(run.totals.rows_loaded),
          with_commas(run.totals.dirty_rows),
          bytes_text(run.totals.bytes_loaded),
          fmt::format("{:.1f}", run.totals.seconds),
          outcome_of(run, entry.under_way)};
}

}  // namespace

std::string outcome_of(const RunRecord& run, bool under_way) {
  if (under_way) return "under way";
  if (run.stage == Stage::Done) return "done";
  const std::string why = run.failure.empty() ? "ended early" : "failed: " + run.failure;
  return run.stage == Stage::Abandoned ? why + " (left behind by a later run)" : why;
}

std::string history_text(const std::vector<HistoryEntry>& entries) {
  if (entries.empty()) return "no run is recorded\n";
  std::vector<Row> rows{
      {"run", "began (UTC)", "job", "target", "rows", "dirty", "bytes", "seconds", "outcome"}};
  for (const HistoryEntry& entry : entries) rows.push_back(row_of(entry));
  return aligned(rows);
}

std::string history_json(const std::vector<HistoryEntry>& entries) {
  auto list = nlohmann::ordered_json::array();
  for (const HistoryEntry& entry : entries) {
    const RunRecord& run = entry.run;
    nlohmann::ordered_json item;
    item["run"] = run.id;
    item["job"] = run.job;
    item["target"] = run.target;
    item["began"] = run.began;
    item["ended"] = run.ended;
    item["stage"] = entry.under_way ? "under way" : std::string(runtime::word_of(run.stage));
    item["failure"] = run.failure;
    item["rowsRead"] = run.totals.rows_read;
    item["rowsLoaded"] = run.totals.rows_loaded;
    item["dirtyRows"] = run.totals.dirty_rows;
    item["bytes"] = run.totals.bytes_loaded;
    item["batches"] = run.totals.batches;
    item["seconds"] = run.totals.seconds;
    list.push_back(std::move(item));
  }
  return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string run_text(const HistoryEntry& entry, const std::vector<BatchRecord>& batches) {
  std::vector<Row> rows{{"part", "batch", "rows", "dirty", "bytes", "state", "label"}};
  for (const BatchRecord& batch : batches) {
    rows.push_back({fmt::to_string(batch.split), fmt::to_string(batch.sequence),
                    with_commas(batch.rows), with_commas(batch.dirty), bytes_text(batch.bytes),
                    std::string(runtime::word_of(batch.stage)), batch.label});
  }
  return history_text({entry}) + "\n" + aligned(rows);
}

}  // namespace syncql::cli
