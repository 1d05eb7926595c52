#include "compiler/job/scheduling.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "compiler/job/time_format.h"

namespace syncql::job {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr int kLargestOffset = 1'000'000;  // keeps every sum inside the calendar's range
constexpr int kLargestMonths = 12 * 10'000;

tl::unexpected<std::string> fail(std::string message) {
  return tl::unexpected<std::string>(std::move(message));
}

std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || text.front() == '-' || number > kLargestOffset) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

bool take(std::string_view& text, std::string_view wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(wanted.size());
  return true;
}

std::optional<int> take_sign(std::string_view& text) {
  if (take(text, "-")) return -1;
  if (take(text, "+")) return 1;
  return std::nullopt;
}

// A calendar's months; the year stays small enough for its type, and `printed` refuses odd ones.
sys_seconds add_months(sys_seconds time, int months) {
  months = std::clamp(months, -kLargestMonths, kLargestMonths);
  const auto day = std::chrono::floor<std::chrono::days>(time);
  std::chrono::year_month_day date(day);
  date += std::chrono::months(months);
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
  return sys_days(date) + (time - day);
}

// Years have four digits.
tl::expected<std::string, std::string> printed(const TimeFormat& format, sys_seconds time) {
  constexpr sys_days kFirst = std::chrono::year(1) / 1 / 1;
  constexpr sys_days kLast = std::chrono::year(9999) / 12 / 31;
  const auto day = std::chrono::floor<std::chrono::days>(time);
  if (day < kFirst || day > kLast) return fail("the offset leads out of the calendar");
  return print(format, time);
}

// `N` or `M*N`; `factor` is the only M that is allowed, 1 where no product makes sense.
tl::expected<int, std::string> take_count(std::string_view& text, int factor) {
  std::optional<int> count = take_number(text);
  if (!count) return fail("expected a number");
  if (!take(text, "*")) return *count;
  if (factor == 1) return fail("weeks need a format with days");
  if (*count != factor) return fail("expected `" + std::to_string(factor) + "*` and a number");
  count = take_number(text);
  if (!count) return fail("expected a number behind `*`");
  return factor * *count;
}

// ${…}: whole years, months, weeks or days on the business date, by the smallest part printed.
tl::expected<std::string, std::string> evaluate_brace(std::string_view text, sys_days date) {
  const TimeFormat format = take_format(text);
  if (format.parts.empty()) return fail("expected a date format such as `yyyymmdd`");
  if (format.has_clock()) return fail("`${…}` holds a date; hours and minutes need `$[…]`");
  sys_seconds time = date;
  if (!text.empty()) {
    const std::optional<int> sign = take_sign(text);
    if (!sign) return fail("expected `+` or `-` and an offset behind the format");
    const bool days = format.has(TimeToken::Day);
    const auto count = take_count(text, days ? 7 : 1);
    if (!count) return fail(count.error());
    if (take(text, "/")) return fail("fractions of a day need `$[…]`");
    if (days) {
      time += std::chrono::days(*sign * *count);
    } else {
      time = add_months(time, *sign * *count * (format.has(TimeToken::Month) ? 1 : 12));
    }
  }
  if (!text.empty()) return fail("unexpected `" + std::string(text) + "`");
  return printed(format, time);
}

// Days, weeks, hours (`N/24`) or minutes (`N/24/60`).
tl::expected<std::chrono::seconds, std::string> take_term(std::string_view& text) {
  const std::string_view whole = text;
  const auto count = take_count(text, 7);
  if (!count) return fail(count.error());
  const bool weeks = whole.substr(0, whole.size() - text.size()).find('*') != whole.npos;
  if (weeks && text.starts_with('/')) return fail("weeks have no fractions");
  if (take(text, "/24/60")) return std::chrono::minutes(*count);
  if (take(text, "/24")) return std::chrono::hours(*count);
  return std::chrono::days(*count);
}

tl::expected<TimeFormat, std::string> take_add_months(std::string_view& text, sys_seconds& time) {
  const TimeFormat format = take_format(text);
  if (format.parts.empty() || !take(text, ",")) return fail("expected `add_months(format,months)`");
  const int sign = take_sign(text).value_or(1);
  const auto months = take_count(text, 12);
  if (!months) return fail(months.error());
  if (!take(text, ")")) return fail("expected `)` behind the months");
  time = add_months(time, sign * *months);
  return format;
}

// $[…]: offsets are applied to the instant, which is then printed.
tl::expected<std::string, std::string> evaluate_bracket(std::string_view text, sys_seconds time) {
  TimeFormat format;
  if (take(text, "add_months(")) {
    auto taken = take_add_months(text, time);
    if (!taken) return fail(taken.error());
    format = *taken;
  } else {
    format = take_format(text);
    if (format.parts.empty()) return fail("expected a time format such as `yyyymmddhh24miss`");
  }
  while (const std::optional<int> sign = take_sign(text)) {
    const auto term = take_term(text);
    if (!term) return fail(term.error());
    time += *sign * *term;
  }
  if (!text.empty()) return fail("unexpected `" + std::string(text) + "`");
  return printed(format, time);
}

std::string business_month(const Schedule& schedule) {
  std::string_view text = "yyyymm";
  const TimeFormat month = take_format(text);
  std::string business = print(month, schedule.business_date);
  if (business != print(month, schedule.scheduled)) return business;
  return print(month, add_months(schedule.business_date, -1));
}

bool is_dataworks_only(std::string_view name) {
  return name == "jobid" || name == "nodeid" || name == "taskid";
}

tl::expected<std::string, std::string> builtin(std::string_view name, const Schedule& schedule) {
  if (name == "bizdate") return evaluate_brace("yyyymmdd", schedule.business_date);
  if (name == "cyctime") return evaluate_bracket("yyyymmddhh24miss", schedule.scheduled);
  if (name == "gmtdate") return evaluate_bracket("yyyymmdd", schedule.scheduled);
  if (name == "bizmonth") return business_month(schedule);
  if (is_dataworks_only(name)) {
    return fail("`$" + std::string(name) + "` is known to DataWorks only");
  }
  return fail("`$" + std::string(name) + "` is not a scheduling parameter");
}

std::string_view take_word(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] >= 'a' && text[size] <= 'z') ++size;
  const std::string_view word = text.substr(0, size);
  text.remove_prefix(size);
  return word;
}

// One expression at the front of `text`, which starts behind the dollar sign.
tl::expected<std::string, std::string> take_expression(std::string_view& text,
                                                       const Schedule& schedule) {
  const bool brace = text.starts_with('{');
  if (!brace && !text.starts_with('[')) return builtin(take_word(text), schedule);
  const std::size_t end = text.find(brace ? '}' : ']');
  if (end == std::string_view::npos) return fail(brace ? "no closing `}`" : "no closing `]`");
  const std::string_view inner = text.substr(1, end - 1);
  text.remove_prefix(end + 1);
  return brace ? evaluate_brace(inner, schedule.business_date)
               : evaluate_bracket(inner, schedule.scheduled);
}

}  // namespace

Schedule schedule_at(sys_seconds scheduled) {
  return {std::chrono::floor<std::chrono::days>(scheduled) - std::chrono::days(1), scheduled};
}

tl::expected<std::string, ExpressionError> evaluate(std::string_view expression,
                                                    const Schedule& schedule) {
  std::string out;
  std::string_view rest = expression;
  while (!rest.empty()) {
    const std::size_t dollar = rest.find('$');
    out += rest.substr(0, dollar);
    if (dollar == std::string_view::npos) break;
    const std::size_t offset = expression.size() - rest.size() + dollar;
    rest.remove_prefix(dollar + 1);
    std::string_view word = rest;
    const bool dataworks_only = is_dataworks_only(take_word(word));
    const auto value = take_expression(rest, schedule);
    if (!value) return tl::unexpected<ExpressionError>({offset, value.error(), dataworks_only});
    out += *value;
  }
  return out;
}

}  // namespace syncql::job
