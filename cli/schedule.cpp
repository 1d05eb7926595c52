#include "cli/schedule.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <ctime>
#include <fmt/format.h>
#include <optional>

#include "cli/codes.h"

namespace syncql::cli {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// The text's digits where it has one of the forms, in which `0` stands for any digit.
template <std::size_t Count>
std::string digits_of(const std::string& text, const std::array<std::string_view, Count>& forms) {
  std::string shape = text;
  std::replace_if(shape.begin(), shape.end(), is_digit, '0');
  if (std::find(forms.begin(), forms.end(), shape) == forms.end()) return "";
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

int number(const std::string& digits, std::size_t from, std::size_t size) {
  return std::stoi(digits.substr(from, size));
}

std::optional<sys_days> date(const std::string& digits) {
  const std::chrono::year_month_day day(
      std::chrono::year(number(digits, 0, 4)),
      std::chrono::month(static_cast<unsigned>(number(digits, 4, 2))),
      std::chrono::day(static_cast<unsigned>(number(digits, 6, 2))));
  if (!day.ok() || day.year() < std::chrono::year(1)) return std::nullopt;
  return sys_days(day);
}

std::optional<sys_days> parse_date(const std::string& text) {
  static constexpr std::array<std::string_view, 2> kForms = {"00000000", "0000-00-00"};
  const std::string digits = digits_of(text, kForms);
  return digits.empty() ? std::nullopt : date(digits);
}

std::optional<sys_seconds> parse_time(const std::string& text) {
  static constexpr std::array<std::string_view, 3> kForms = {
      "00000000000000", "0000-00-00T00:00:00", "0000-00-00 00:00:00"};
  const std::string digits = digits_of(text, kForms);
  if (digits.empty()) return std::nullopt;
  const std::optional<sys_days> day = date(digits);
  const int hour = number(digits, 8, 2);
  const int minute = number(digits, 10, 2);
  const int second = number(digits, 12, 2);
  if (!day || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return *day + std::chrono::hours(hour) + std::chrono::minutes(minute) +
         std::chrono::seconds(second);
}

tl::unexpected<Diagnostic> bad(std::string message, std::string help) {
  return fail(Diagnostic(kBadDate, std::move(message)).with_help(std::move(help)));
}

sys_seconds now() {
  const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&time, &local);
  const auto day = std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday;
  return sys_days(day) + std::chrono::hours(local.tm_hour) + std::chrono::minutes(local.tm_min) +
         std::chrono::seconds(local.tm_sec);
}

}  // namespace

Result<job::Schedule> schedule_of(const std::string& bizdate, const std::string& cyctime) {
  const std::optional<sys_days> day = parse_date(bizdate);
  if (!day && !bizdate.empty()) {
    return bad(fmt::format("`--bizdate {}` is no date", bizdate),
               "write year, month and day: `--bizdate 20251031` or `--bizdate 2025-10-31`");
  }
  const std::optional<sys_seconds> time = parse_time(cyctime);
  if (!time && !cyctime.empty()) {
    return bad(fmt::format("`--cyctime {}` is no time", cyctime),
               "write date and time to the second: `--cyctime 20251101023045` or `--cyctime "
               "2025-11-01T02:30:45`");
  }
  if (!day) return job::schedule_at(time.value_or(now()));
  const job::Schedule schedule = job::schedule_at(time.value_or(*day + std::chrono::days(1)));
  if (schedule.business_date != *day) {
    return bad(
        fmt::format("`--cyctime {}` is not on the day behind `--bizdate {}`", cyctime, bizdate),
        fmt::format("leave one of the two out, or give the business date {}",
                    bizdate_text(schedule)));
  }
  return schedule;
}

std::string bizdate_text(const job::Schedule& schedule) {
  return job::evaluate("$bizdate", schedule).value_or("");
}

std::string cyctime_text(const job::Schedule& schedule) {
  return job::evaluate("$cyctime", schedule).value_or("");
}

}  // namespace syncql::cli
