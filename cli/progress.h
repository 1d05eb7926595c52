// A run's figures as people read them: one line that is rewritten on a terminal, and the report.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/engine/run.h"

namespace syncql::cli {

std::string with_commas(std::uint64_t number);  // 1250000 → 1,250,000
std::string bytes_text(std::uint64_t bytes);    // 1.2 MB; powers of 1000

// `1,250,000 rows  178.8 MB  412,300 rows/s  63%  2 s left`
std::string progress_line(const runtime::Progress& progress);
// Several lines, each ended by a line break.
std::string report_text(const std::string& job, const runtime::RunReport& report);

// Writes progress lines over each other on standard error where that is a terminal; silent
// otherwise. Ends the line when it goes.
class ProgressDisplay {
 public:
  ProgressDisplay();
  ~ProgressDisplay();
  ProgressDisplay(const ProgressDisplay&) = delete;
  ProgressDisplay& operator=(const ProgressDisplay&) = delete;

  void show(const runtime::Progress& progress);

 private:
  bool terminal_;
  bool shown_ = false;
};

}  // namespace syncql::cli
