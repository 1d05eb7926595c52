#include "compiler/job/scheduling.h"
#include "tests/support/catch.h"

namespace syncql::job {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

// The worked table of the page: business date 2025-10-31, scheduled 2025-11-01 02:30:45.
Schedule example() {
  return schedule_at(sys_days(2025y / 11 / 1) + 2h + 30min + 45s);
}

std::string value(std::string_view expression, const Schedule& schedule = example()) {
  const auto result = evaluate(expression, schedule);
  return result
             ? *result
             : "error at " + std::to_string(result.error().offset) + ": " + result.error().message;
}

Schedule on(std::chrono::year_month_day business_date) {
  return schedule_at(sys_days(business_date) + 24h);
}

TEST_CASE("the worked table of the documentation") {
  CHECK(value("${yyyy}") == "2025");
  CHECK(value("${mm}") == "10");
  CHECK(value("${dd}") == "31");
  CHECK(value("${yyyymm}") == "202510");
  CHECK(value("${yyyy-mm-dd}") == "2025-10-31");
  CHECK(value("$[mm]") == "11");
  CHECK(value("$[dd]") == "01");
  CHECK(value("$[hh24]") == "02");
  CHECK(value("$[hh]") == "02");
  CHECK(value("$[mi]") == "30");
  CHECK(value("$[ss]") == "45");
  CHECK(value("$[yyyy-mm-dd]") == "2025-11-01");
}

TEST_CASE("built-in parameters") {
  CHECK(value("$bizdate") == "20251031");
  CHECK(value("$cyctime") == "20251101023045");
  CHECK(value("$gmtdate") == "20251101");
  CHECK(value("$bizmonth") == "202510");
  CHECK(value("$bizmonth", on(2025y / 11 / 14)) == "202510");
}

TEST_CASE("offsets on the business date go by the smallest part printed") {
  CHECK(value("${yyyy-1}") == "2024");
  CHECK(value("${yyyymm-1}") == "202509");
  CHECK(value("${yyyymm+3}") == "202601");
  CHECK(value("${yyyymmdd-7*1}") == "20251024");
  CHECK(value("${yyyy-mm-dd-29}") == "2025-10-02");
  CHECK(value("${yyyymmdd-1}", on(2024y / 3 / 1)) == "20240229");
}

TEST_CASE("offsets on the scheduled time are applied to the instant") {
  CHECK(value("$[yyyymmdd-1]") == "20251031");
  CHECK(value("$[yyyymmdd-7*1]") == "20251025");
  CHECK(value("$[hh24miss-1/24]") == "013045");
  CHECK(value("$[yyyymmdd-1-1/24]") == "20251031");
  CHECK(value("$[yyyymmdd-3/24]") == "20251031");
  CHECK(value("$[mi-15/24/60]") == "15");
  CHECK(value("$[hh24:mi:ss-1/24/60]") == "02:29:45");
  CHECK(value("$[add_months(yyyymmdd,-1)]") == "20251001");
  CHECK(value("$[add_months(yyyymmdd,12*1)]") == "20261101");
  CHECK(value("$[add_months(yyyymmddhh24mi,12*1)-30/24/60]") == "202611010200");
}

TEST_CASE("months are clamped to the end of the month") {
  CHECK(value("$[add_months(yyyymmdd,-1)]", schedule_at(sys_days(2025y / 3 / 31))) == "20250228");
}

TEST_CASE("twelve-hour clocks know no hour zero") {
  CHECK(value("$[hh12]", schedule_at(sys_days(2025y / 1 / 1))) == "12");
  CHECK(value("$[hh12]", schedule_at(sys_days(2025y / 1 / 1) + 13h)) == "01");
}

TEST_CASE("text around expressions is kept") {
  CHECK(value("${yyyymm}01") == "20251001");
  CHECK(value("from ${yyyy} to $[yyyy]") == "from 2025 to 2025");
  CHECK(value("") == "");
}

TEST_CASE("what cannot be understood is said, with its place") {
  CHECK(value("x${yyyymmdd") == "error at 1: no closing `}`");
  CHECK(value("${hh24}") == "error at 0: `${…}` holds a date; hours and minutes need `$[…]`");
  CHECK(value("${yyyymmdd-1/24}") == "error at 0: fractions of a day need `$[…]`");
  CHECK(value("${yyyymm-7*1}") == "error at 0: weeks need a format with days");
  CHECK(value("$[yyyymmdd-]") == "error at 0: expected a number");
  CHECK(value("$[yyyymmdd-9999999]") == "error at 0: expected a number");
  CHECK(value("$[nonsense]") == "error at 0: expected a time format such as `yyyymmddhh24miss`");
  CHECK(value("$jobid") == "error at 0: `$jobid` is known to DataWorks only");
  CHECK(value("$yesterday") == "error at 0: `$yesterday` is not a scheduling parameter");
}

}  // namespace
}  // namespace syncql::job
