// A run's figures as Prometheus reads them: the text exposition format 0.0.4.
#pragma once

#include <string>

#include "runtime/engine/run.h"

namespace syncql::cli {

// Each figure with the job's name as its label.
std::string metrics_text(const std::string& job, const runtime::Progress& progress);

}  // namespace syncql::cli
