#include "compiler/catalog/check_value.h"

#include <fmt/format.h>

#include "compiler/catalog/codes.h"
#include "compiler/catalog/pattern.h"

namespace syncql::catalog {
namespace {

bool inside(double value, const Range& range) {
  if (range.low && (range.low_included ? value < *range.low : value <= *range.low)) return false;
  return !(range.high && (range.high_included ? value > *range.high : value >= *range.high));
}

bool check_number(double value, const OptionSpec& option, Span place, Diagnostics& diagnostics) {
  for (const Range& range : option.ranges) {
    if (inside(value, range)) continue;
    diagnostics
        .report(kOutOfRange, place, fmt::format("`{}` is out of range: {}", option.name, value))
        .with_label(fmt::format("must be {}", range.text));
    return false;
  }
  return true;
}

bool check_text(const std::string& text, const OptionSpec& option, Span place,
                Diagnostics& diagnostics) {
  if (!option.pattern) return true;
  if (matches(*option.pattern, text)) return true;
  Diagnostic& report =
      diagnostics
          .report(kNoMatch, place,
                  fmt::format("`{}` does not have the form of `{}`", text, option.name))
          .with_label("not of the expected form");
  if (!option.doc.empty()) report.with_note(fmt::format("`{}`: {}", option.name, option.doc));
  if (!option.example.empty()) report.with_help(fmt::format("for example: {}", option.example));
  return false;
}

}  // namespace

bool check_value(const job::Value& value, const OptionSpec& option, Span place,
                 Diagnostics& diagnostics) {
  if (const auto* number = value.as_int()) {
    return check_number(static_cast<double>(*number), option, place, diagnostics);
  }
  if (const auto* number = std::get_if<double>(&value.data)) {
    return check_number(*number, option, place, diagnostics);
  }
  if (const auto* text = value.as_string()) return check_text(*text, option, place, diagnostics);
  return true;
}

}  // namespace syncql::catalog
