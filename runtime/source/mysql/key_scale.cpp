#include "runtime/source/mysql/key_scale.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace syncql::runtime {
namespace {

constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63;
constexpr std::uint64_t kFirstYear = 1900;
constexpr std::int64_t kDay = 86400;  // seconds

template <typename T>
std::optional<T> parsed(std::string_view text) {
  T value{};
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::uint64_t raised(std::int64_t value) {
  return static_cast<std::uint64_t>(value) ^ kSignBit;
}

std::int64_t lowered(std::uint64_t position) {
  return static_cast<std::int64_t>(position ^ kSignBit);
}

// The numbers of `text` that stand apart by other characters, at most `count`; missing ones are 0.
template <std::size_t count>
std::array<std::int64_t, count> numbers_in(std::string_view text) {
  std::array<std::int64_t, count> out{};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::int64_t& number : out) {
    at = std::find_if(at, end, [](char c) { return c >= '0' && c <= '9'; });
    at = std::from_chars(at, end, number).ptr;
  }
  return out;
}

std::int64_t days_of(std::int64_t year, std::int64_t month, std::int64_t day) {
  const auto first = std::chrono::year(static_cast<int>(year)) /
                     static_cast<int>(std::clamp<std::int64_t>(month, 1, 12)) / 1;
  return std::chrono::sys_days(first).time_since_epoch().count() + std::max<std::int64_t>(day, 1) -
         1;
}

std::int64_t seconds_of_time(std::string_view text) {
  const auto [hours, minutes, seconds] = numbers_in<3>(text);
  const std::int64_t all = (hours * 60 + minutes) * 60 + seconds;
  return text.starts_with('-') ? -all : all;
}

std::int64_t seconds_of_moment(std::string_view text) {
  const auto [year, month, day, hour, minute, second] = numbers_in<6>(text);
  return days_of(year, month, day) * kDay + (hour * 60 + minute) * 60 + second;
}

std::optional<std::uint64_t> whole_part(std::string_view text) {
  constexpr double kMost = 9e18;
  if (auto exact = parsed<std::int64_t>(text.substr(0, text.find_first_of(".eE")));
      exact && text.find_first_of("eE") == std::string_view::npos) {
    return raised(*exact);
  }
  const auto rough = parsed<double>(text);
  if (!rough) return std::nullopt;
  return raised(static_cast<std::int64_t>(std::clamp(*rough, -kMost, kMost)));
}

std::string date_text(std::int64_t days) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string clock_text(std::int64_t seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string moment_text(std::int64_t seconds) {
  std::int64_t days = seconds / kDay;
  if (seconds % kDay < 0) --days;
  return fmt::format("{} {}", date_text(days), clock_text(seconds - days * kDay));
}

}  // namespace

std::optional<KeyScale> key_scale(const MysqlField& field) {
  if (field.is_enum || field.is_set) return KeyScale::Unsigned;
  switch (field.type) {
    case MysqlType::Tiny:
    case MysqlType::Short:
    case MysqlType::Int24:
    case MysqlType::Long:
    case MysqlType::LongLong:
      return field.is_unsigned ? KeyScale::Unsigned : KeyScale::Signed;
    case MysqlType::Bit:
      return KeyScale::Unsigned;
    case MysqlType::Year:
      return KeyScale::Year;
    case MysqlType::Decimal:
    case MysqlType::NewDecimal:
    case MysqlType::Float:
    case MysqlType::Double:
      return KeyScale::Whole;
    case MysqlType::Date:
    case MysqlType::NewDate:
      return KeyScale::Date;
    case MysqlType::DateTime:
      return KeyScale::Moment;
    case MysqlType::Timestamp:
      return KeyScale::Noon;
    case MysqlType::Time:
      return KeyScale::Time;
    default:
      return std::nullopt;
  }
}

std::optional<std::uint64_t> position_of(std::string_view key, KeyScale scale) {
  switch (scale) {
    case KeyScale::Unsigned:
      return parsed<std::uint64_t>(key);
    case KeyScale::Year: {
      const auto year = parsed<std::uint64_t>(key);
      return year ? std::optional(std::max(*year, kFirstYear)) : std::nullopt;
    }
    case KeyScale::Whole:
      return whole_part(key);
    case KeyScale::Date:
    case KeyScale::Noon: {
      const auto [year, month, day] = numbers_in<3>(key);
      return raised(days_of(year, month, day));
    }
    case KeyScale::Moment:
      return raised(seconds_of_moment(key));
    case KeyScale::Time:
      return raised(seconds_of_time(key));
    case KeyScale::Signed:
      break;
  }
  const auto value = parsed<std::int64_t>(key);
  return value ? std::optional(raised(*value)) : std::nullopt;
}

std::string key_at(std::uint64_t position, KeyScale scale) {
  const std::int64_t value = lowered(position);
  switch (scale) {
    case KeyScale::Unsigned:
    case KeyScale::Year:
      return std::to_string(position);
    case KeyScale::Date:
      return fmt::format("'{}'", date_text(value));
    case KeyScale::Noon:
      return fmt::format("'{} 12:00:00'", date_text(value));
    case KeyScale::Moment:
      return fmt::format("'{}'", moment_text(value));
    case KeyScale::Time:
      return fmt::format("'{}{}'", value < 0 ? "-" : "", clock_text(value < 0 ? -value : value));
    case KeyScale::Signed:
    case KeyScale::Whole:
      break;
  }
  return std::to_string(value);
}

}  // namespace syncql::runtime
