#include "cli/progress.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace syncql::cli {
namespace {

std::uint64_t rate(std::uint64_t amount, double seconds) {
  return seconds <= 0 ? 0 : static_cast<std::uint64_t>(static_cast<double>(amount) / seconds);
}

std::string bar(double share) {
  constexpr std::size_t kWidth = 20;
  const auto full = static_cast<std::size_t>(share * static_cast<double>(kWidth));
  std::string text(full, '=');
  if (full < kWidth) text += '>';
  text.resize(kWidth, ' ');
  return "[" + text + "]";
}

// Share done and time left, where the source could tell how many rows there are. An estimate may
// be too low: the share stops at 99 % until the run is over.
std::string outlook(const runtime::Progress& progress) {
  if (progress.estimated_rows == 0 || progress.rows_read == 0) return "";
  const double share =
      static_cast<double>(progress.rows_read) / static_cast<double>(progress.estimated_rows);
  if (share >= 0.99) return "  " + bar(0.99) + "  99%";
  const double left = progress.seconds * (1 - share) / share;
  return fmt::format("  {}  {:.0f}%  {:.0f} s left", bar(share), std::floor(share * 100),
                     std::ceil(left));
}

}  // namespace

std::string with_commas(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string bytes_text(std::uint64_t bytes) {
  constexpr std::array<const char*, 5> kUnits = {"B", "kB", "MB", "GB", "TB"};
  auto amount = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (amount >= 1000 && unit + 1 < kUnits.size()) {
    amount /= 1000;
    ++unit;
  }
  return unit == 0 ? fmt::format("{} B", bytes) : fmt::format("{:.1f} {}", amount, kUnits[unit]);
}

std::string progress_line(const runtime::Progress& progress) {
  return fmt::format("{} rows  {}  {} rows/s{}", with_commas(progress.rows_loaded),
                     bytes_text(progress.bytes_loaded),
                     with_commas(rate(progress.rows_loaded, progress.seconds)), outlook(progress));
}

std::string report_text(const std::string& job, const runtime::RunReport& report) {
  const runtime::Progress& totals = report.totals;
  const char* outcome = report.failures.empty() ? "done" : "failed";
  std::string text = fmt::format(
      "{}: {} in {:.2f} s\n"
      "  rows read    {}\n"
      "  rows loaded  {} ({}/s)\n"
      "  dirty rows   {}\n"
      "  bytes        {} ({}/s)\n"
      "  loads        {}\n"
      "  readers      {} on {} {}\n",
      job, outcome, totals.seconds, with_commas(totals.rows_read), with_commas(totals.rows_loaded),
      with_commas(rate(totals.rows_loaded, totals.seconds)), with_commas(totals.dirty_rows),
      bytes_text(totals.bytes_loaded), bytes_text(rate(totals.bytes_loaded, totals.seconds)),
      with_commas(totals.batches), report.readers, report.splits,
      report.splits == 1 ? "split" : "splits");
  if (report.resumed) {
    text += fmt::format("  resumed      {} rows had been loaded before\n",
                        with_commas(report.loaded_before));
  }
  if (!report.dead_letters.empty()) {
    text += fmt::format("  dead letters {}\n", report.dead_letters);
  }
  return text;
}

std::string progress_json(const std::string& job, const runtime::Progress& progress, bool ended) {
  nlohmann::ordered_json line;
  line["job"] = job;
  line["rowsRead"] = progress.rows_read;
  line["rowsLoaded"] = progress.rows_loaded;
  line["bytes"] = progress.bytes_loaded;
  line["batches"] = progress.batches;
  line["dirtyRows"] = progress.dirty_rows;
  if (progress.estimated_rows > 0) line["estimatedRows"] = progress.estimated_rows;
  line["seconds"] = std::round(progress.seconds * 1000) / 1000;
  line["ended"] = ended;
  return line.dump() + "\n";
}

ProgressDisplay::ProgressDisplay(std::string job, ProgressMode mode)
    : job_(std::move(job)), mode_(mode) {
  if (mode_ != ProgressMode::Auto) return;
  mode_ = isatty(STDERR_FILENO) != 0 ? ProgressMode::Bar : ProgressMode::Off;
}

ProgressDisplay::~ProgressDisplay() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressDisplay::show(const runtime::Progress& progress) {
  if (mode_ == ProgressMode::Json) std::cerr << progress_json(job_, progress, false) << std::flush;
  if (mode_ != ProgressMode::Bar) return;
  std::cerr << "\r\x1b[K" << progress_line(progress) << std::flush;
  shown_ = true;
}

void ProgressDisplay::end(const runtime::Progress& totals) {
  if (mode_ == ProgressMode::Json) std::cerr << progress_json(job_, totals, true) << std::flush;
}

}  // namespace syncql::cli
