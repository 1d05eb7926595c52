#include "compiler/sema/schema/capacity.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "compiler/sema/schema/codes.h"

namespace syncql::sema {
namespace {

using catalog::ColumnType;
using catalog::ConnectorSpec;
using catalog::LengthUnit;
using catalog::NativeType;

constexpr std::int64_t kBytesPerCharacter = 4;  // the most that UTF-8 takes

bool holds(const NativeType& type, double low, double high) {
  return type.low && type.high && *type.low <= low && *type.high >= high;
}

// Digits in front of the point that a whole number of this type may have.
int whole_digits(const NativeType& type) {
  const double most = std::max(std::abs(*type.low), std::abs(*type.high));
  return static_cast<int>(std::floor(std::log10(most))) + 1;
}

bool is_whole(const ColumnType& type) {
  return type.native->carrier == "LONG" && type.native->unit == LengthUnit::None &&
         type.native->low && type.native->high;
}

bool has_digits(const ColumnType& type) {
  return type.native->unit == LengthUnit::Digits && type.length;
}

// The first of the target's whole number types, in the order of its list, that holds the values.
std::string whole_type(const ConnectorSpec& target, double low, double high) {
  for (const NativeType& type : target.types) {
    if (type.carrier == "LONG" && type.unit == LengthUnit::None && holds(type, low, high)) {
      return type.name;
    }
  }
  return {};
}

std::optional<Shortfall> whole_in_whole(const ColumnType& from, const ColumnType& to,
                                        const ConnectorSpec& target) {
  const double low = *from.native->low;
  const double high = *from.native->high;
  if (holds(*to.native, low, high)) return std::nullopt;
  const std::string what =
      low < 0 && *to.native->low >= 0
          ? fmt::format("`{}` has negative numbers, `{}` has not", from.text, to.text)
          : fmt::format("`{}` has larger numbers than `{}` holds", from.text, to.text);
  return Shortfall{&kNarrowerNumber, what, whole_type(target, low, high)};
}

std::string decimal(const ColumnType& to, std::int64_t whole, std::int64_t scale) {
  const std::int64_t digits = whole + scale;
  const auto most = to.native->high;
  if (most && static_cast<double>(digits) > *most) return {};
  return fmt::format("{}({}, {})", to.native->name, digits, scale);
}

std::optional<Shortfall> in_digits(std::int64_t whole, std::int64_t scale, const ColumnType& from,
                                   const ColumnType& to) {
  const std::int64_t target_whole = *to.length - to.scale;
  const bool front = whole > target_whole;
  if (!front && scale <= to.scale) return std::nullopt;
  return Shortfall{&kNarrowerNumber,
                   fmt::format("`{}` may have {} digits {} the point, `{}` holds {}", from.text,
                               front ? whole : scale, front ? "in front of" : "behind", to.text,
                               front ? target_whole : to.scale),
                   decimal(to, std::max(whole, target_whole), std::max(scale, to.scale))};
}

std::optional<Shortfall> digits_in_whole(const ColumnType& from, const ColumnType& to,
                                         const ConnectorSpec& target) {
  if (from.scale > 0) {
    return Shortfall{&kNarrowerNumber,
                     fmt::format("`{}` has {} digits behind the point, which `{}` does not hold",
                                 from.text, from.scale, to.text),
                     {}};
  }
  const double most = std::pow(10.0, static_cast<double>(*from.length)) - 1;
  if (holds(*to.native, -most, most)) return std::nullopt;
  return Shortfall{&kNarrowerNumber,
                   fmt::format("`{}` has larger numbers than `{}` holds", from.text, to.text),
                   whole_type(target, -most, most)};
}

// A text type of the target's that may be declared with this length; else its longest, where that
// is longer than what there is.
std::string text_type(const ConnectorSpec& target, const ColumnType& present, std::int64_t length) {
  const NativeType* best = nullptr;
  const auto fits = [&](const NativeType& type) {
    return type.high && *type.high >= static_cast<double>(length);
  };
  const auto consider = [&](const NativeType& type) {
    if (type.carrier != "STRING" || type.unit != present.native->unit || !type.high) return;
    if (best == nullptr || (!fits(*best) && *type.high > *best->high)) best = &type;
  };
  consider(*present.native);
  for (const NativeType& type : target.types) consider(type);
  if (best == nullptr) return {};
  const auto longest = static_cast<std::int64_t>(*best->high);
  if (longest < length && longest <= *present.length) return {};
  return fmt::format("{}({}){}", best->name, std::min(length, longest),
                     longest < length ? ", the longest," : "");
}

std::string counted(std::int64_t count, LengthUnit unit) {
  return fmt::format("{} {}{}", count, unit == LengthUnit::Bytes ? "byte" : "character",
                     count == 1 ? "" : "s");
}

bool is_text(const ColumnType& type) {
  const LengthUnit unit = type.native->unit;
  return type.native->carrier == "STRING" && type.length &&
         (unit == LengthUnit::Bytes || unit == LengthUnit::Characters);
}

std::optional<Shortfall> text_in_text(const ColumnType& from, const ColumnType& to,
                                      const ConnectorSpec& target) {
  const LengthUnit unit = from.native->unit;
  const LengthUnit target_unit = to.native->unit;
  const bool wider = unit == LengthUnit::Characters && target_unit == LengthUnit::Bytes;
  const std::int64_t wanted = wider ? *from.length * kBytesPerCharacter : *from.length;
  if (wanted <= *to.length) return std::nullopt;
  const std::string bytes =
      wider ? fmt::format(", which take up to {} bytes", wanted) : std::string();
  return Shortfall{
      &kShorterText,
      fmt::format("`{}` holds up to {}{}; `{}` holds {}", from.text, counted(*from.length, unit),
                  bytes, to.text, counted(*to.length, target_unit)),
      text_type(target, to, wanted)};
}

}  // namespace

std::optional<Shortfall> shortfall(const ColumnType& from, const ColumnType& to,
                                   const ConnectorSpec& target) {
  if (is_whole(from) && is_whole(to)) return whole_in_whole(from, to, target);
  if (is_whole(from) && has_digits(to)) return in_digits(whole_digits(*from.native), 0, from, to);
  if (has_digits(from) && has_digits(to)) {
    return in_digits(*from.length - from.scale, from.scale, from, to);
  }
  if (has_digits(from) && is_whole(to)) return digits_in_whole(from, to, target);
  if (is_text(from) && is_text(to)) return text_in_text(from, to, target);
  return std::nullopt;
}

}  // namespace syncql::sema
