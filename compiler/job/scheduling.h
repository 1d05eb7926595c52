// Scheduling expressions: the values that DataWorks puts in the place of parameters when it starts
// an instance of a task. Evaluated for runs on this machine; artifacts keep them as they are.
// Source: the page "Supported formats of scheduling parameters".
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace syncql::job {

// Both are civil times of the place where the job is scheduled; no zone is attached.
struct Schedule {
  std::chrono::sys_days business_date;  // base of `${…}` and `$bizdate`
  std::chrono::sys_seconds scheduled;   // base of `$[…]` and `$cyctime`
};

// The business date is the day before the scheduled one.
Schedule schedule_at(std::chrono::sys_seconds scheduled);

struct ExpressionError {
  std::size_t offset = 0;  // in bytes, where the trouble starts
  std::string message;
  bool dataworks_only = false;  // well formed, but no value of it is known here: `$jobid`
};

// `$bizdate`, `${yyyymmdd-1}`, `$[hh24miss-1/24]`, `$[add_months(yyyymmdd,-1)]`, and literal text
// before, between and behind them. Months are clamped: a month before 31 March is 28 February.
tl::expected<std::string, ExpressionError> evaluate(std::string_view expression,
                                                    const Schedule& schedule);

}  // namespace syncql::job
