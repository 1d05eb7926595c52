// Writes the page about a run, with what the ledger keeps of it.
#pragma once

#include <string>

#include "cli/report/run_samples.h"
#include "compiler/base/result.h"
#include "runtime/engine/run.h"

namespace syncql::cli {

// `ledger`: path of the one that the run was kept in.
Result<void> write_run_report(const std::string& path, const std::string& job,
                              const std::string& ledger, const runtime::RunReport& report,
                              const RunSamples& samples);

}  // namespace syncql::cli
