#include "cli/codes.h"

#include <algorithm>

#include "compiler/driver/pipeline.h"
#include "runtime/engine/run.h"

namespace syncql::cli {

std::vector<const Code*> all_codes() {
  std::vector<const Code*> codes = driver::codes();
  const std::vector<const Code*> running = runtime::codes();
  codes.insert(codes.end(), running.begin(), running.end());
  codes.insert(codes.end(), {&kBadDate, &kCannotWrite, &kBadParameter, &kNothingToRun,
                             &kBadExpression, &kNeedsFolder, &kMetricsPort, &kTableArgument,
                             &kNothingToPull, &kTableNotFound, &kCannotPull, &kWhichJob});
  // By number: a warning stands among the errors of its range.
  std::sort(codes.begin(), codes.end(),
            [](const Code* a, const Code* b) { return a->id.substr(1) < b->id.substr(1); });
  return codes;
}

}  // namespace syncql::cli
