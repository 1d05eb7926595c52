// One run as an HTML page that needs nothing else: no script, no file beside it, no network. For
// people who ask afterwards what happened.
#pragma once

#include <string>
#include <vector>

#include "runtime/commit/run_record.h"
#include "runtime/engine/run.h"

namespace syncql::cli {

struct RunPage {
  std::string job;
  std::string target;
  std::string began;  // UTC
  const runtime::RunReport& report;
  const std::vector<runtime::Progress>& samples;
  const std::vector<runtime::SplitRecord>& splits;
  const std::vector<runtime::BatchRecord>& batches;
  const std::vector<runtime::DeadLetter>& dead_letters;
};

std::string report_page(const RunPage& page);

}  // namespace syncql::cli
