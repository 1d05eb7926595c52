// A run's figures as people read them: one line that is rewritten on a terminal, and the report.
#pragma once

#include <cstdint>
#include <string>

#include "cli/arguments.h"
#include "runtime/engine/run.h"

namespace syncql::cli {

std::string with_commas(std::uint64_t number);  // 1250000 → 1,250,000
std::string bytes_text(std::uint64_t bytes);    // 1.2 MB; powers of 1000

// `1,250,000 rows  178.8 MB  412,300 rows/s  [============>       ]  63%  2 s left`; the bar where
// the source could tell how many rows there are.
std::string progress_line(const runtime::Progress& progress);
// The same as one JSON object on a line, with the job's name.
std::string progress_json(const std::string& job, const runtime::Progress& progress, bool ended);
// Several lines, each ended by a line break.
std::string report_text(const std::string& job, const runtime::RunReport& report);

// Writes progress lines over each other on standard error, or JSON lines below each other. Ends the
// line when it goes.
class ProgressDisplay {
 public:
  ProgressDisplay(std::string job, ProgressMode mode);
  ~ProgressDisplay();
  ProgressDisplay(const ProgressDisplay&) = delete;
  ProgressDisplay& operator=(const ProgressDisplay&) = delete;

  void show(const runtime::Progress& progress);
  // The figures that the run ended with.
  void end(const runtime::Progress& totals);

 private:
  std::string job_;
  ProgressMode mode_;
  bool shown_ = false;
};

}  // namespace syncql::cli
