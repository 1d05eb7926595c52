// error-limit-hides-loss: a job that succeeds however many rows it loses.
#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/option_value.h"

namespace syncql::lint {

void check_error_limits(const Project& project, Diagnostics& diagnostics) {
  for (const BoundJob& bound : project.jobs) {
    const job::Option* strategy = given(bound.job->setting("errorLimit.strategy"));
    if (strategy == nullptr || !strategy->span) continue;
    if (job::text_or(strategy, "") != "Ignore") continue;
    diagnostics.report(kHidesLoss, *strategy->span, "the job succeeds however many rows it loses")
        .with_label("no limit")
        .with_help("say how many are bearable: ON ERROR SKIP UP TO 100 ROWS");
  }
}

}  // namespace syncql::lint
