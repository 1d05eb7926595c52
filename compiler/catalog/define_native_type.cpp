#include "compiler/catalog/define_native_type.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/catalog/codes.h"
#include "compiler/catalog/define_option.h"

namespace syncql::catalog {
namespace {

constexpr std::array<std::string_view, 6> kCarriers{"LONG", "DOUBLE",  "STRING",
                                                    "DATE", "BOOLEAN", "BYTES"};
constexpr std::array<std::pair<std::string_view, LengthUnit>, 3> kUnits{{
    {"BYTES", LengthUnit::Bytes},
    {"CHARACTERS", LengthUnit::Characters},
    {"DIGITS", LengthUnit::Digits},
}};

void report_no_carrier(const ast::TypeName& name, Diagnostics& diagnostics) {
  Diagnostic& report =
      diagnostics.report(kUnknownType, name.span, fmt::format("unknown type `{}`", name.name))
          .with_label("neither a carrier nor REFUSED");
  std::vector<std::string> known(kCarriers.begin(), kCarriers.end());
  known.emplace_back("REFUSED");
  if (const auto near = nearest(name.name, known)) {
    report.with_help(fmt::format("did you mean `{}`?", *near)).with_fix(name.span, *near);
  }
}

// The carrier, or the reason of REFUSED('…').
bool read_carrier(const ast::TypeName& written, NativeType& type, Diagnostics& diagnostics) {
  if (written.name == "REFUSED") {
    if (written.values.size() == 1 && written.arguments.empty()) {
      type.refused = written.values.front().text;
      return true;
    }
    diagnostics.report(kUnknownType, written.span, "type `REFUSED` is not complete")
        .with_label("a reason in parentheses is wanted")
        .with_help("for example: GEOMETRY REFUSED('spatial types cannot be read')");
    return false;
  }
  if (!is_carrier(written.name)) {
    report_no_carrier(written, diagnostics);
    return false;
  }
  type.carrier = written.name;
  return true;
}

// LENGTH 65535 BYTES: the unit, then the number where there is one.
void read_length(const ast::Property& property, NativeType& type, Diagnostics& diagnostics) {
  const auto& word = std::get<ast::Word>(property.arguments.front().data);
  const auto* const unit = std::find_if(kUnits.begin(), kUnits.end(),
                                        [&](const auto& item) { return item.first == word.text; });
  if (unit == kUnits.end()) {
    return report_bad_property(property, "BYTES, CHARACTERS or DIGITS", diagnostics);
  }
  type.unit = unit->second;
  if (property.arguments.size() < 2) return;
  const std::string& text = std::get<ast::Number>(property.arguments[1].data).text;
  std::int64_t length = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (failed != std::errc() || end != text.data() + text.size() || length <= 0) {
    return report_bad_property(property, "a whole number", diagnostics);
  }
  type.length = length;
}

void read_property(const ast::Property& property, NativeType& type, Diagnostics& diagnostics) {
  if (property.name == "AS" && property.arguments.size() == 1) {
    type.aliases.push_back(text_argument(property, diagnostics));
  } else if (property.name == "LENGTH") {
    read_length(property, type, diagnostics);
  } else if (property.name == "CHECK") {
    const auto range = read_range(property, diagnostics);
    if (!range) return;
    type.low = range->low;
    type.high = range->high;
  } else {
    report_bad_property(property, "LENGTH, CHECK BETWEEN or AS", diagnostics);
  }
}

}  // namespace

bool is_carrier(std::string_view name) {
  return std::find(kCarriers.begin(), kCarriers.end(), name) != kCarriers.end();
}

std::optional<NativeType> read_native_type(const ast::OptionDefinition& definition,
                                           Diagnostics& diagnostics) {
  NativeType type;
  type.name = dotted(definition.name);
  if (!read_carrier(definition.type, type, diagnostics)) return std::nullopt;
  for (const ast::Property& property : definition.properties) {
    read_property(property, type, diagnostics);
  }
  return type;
}

}  // namespace syncql::catalog
