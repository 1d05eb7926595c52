#include "compiler/sema/schema/conversion.h"

#include <algorithm>
#include <array>

namespace syncql::sema {
namespace {

struct Doubt {
  std::string_view from;
  std::string_view to;
  std::string_view what;
};

constexpr std::array<Doubt, 6> kDoubts{{
    {"STRING", "LONG", "a text that spells no number is refused or becomes NULL"},
    {"STRING", "DOUBLE", "a text that spells no number is refused or becomes NULL"},
    {"STRING", "DATE", "a text that spells no date is refused or becomes NULL"},
    {"STRING", "BOOLEAN", "a text other than `true` and `false` is refused or becomes NULL"},
    {"DOUBLE", "LONG", "what stands behind the point is cut off"},
    {"LONG", "DATE",
     "DataWorks takes a number for milliseconds since 1970, a server rather for yyyymmdd"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kRefused{{
    {"DOUBLE", "DATE"},
    {"DOUBLE", "BOOLEAN"},
    {"DOUBLE", "BYTES"},
    {"LONG", "BYTES"},
    {"DATE", "LONG"},
    {"DATE", "DOUBLE"},
    {"DATE", "BOOLEAN"},
    {"DATE", "BYTES"},
    {"BOOLEAN", "DATE"},
    {"BOOLEAN", "BYTES"},
    {"BYTES", "LONG"},
    {"BYTES", "DOUBLE"},
    {"BYTES", "DATE"},
    {"BYTES", "BOOLEAN"},
}};

}  // namespace

Conversion conversion(std::string_view from, std::string_view to) {
  for (const Doubt& doubt : kDoubts) {
    if (doubt.from == from && doubt.to == to) return {Fate::Doubtful, doubt.what};
  }
  if (std::find(kRefused.begin(), kRefused.end(), std::pair(from, to)) != kRefused.end()) {
    return {Fate::Refused, "no value of the one is a value of the other"};
  }
  return {};
}

}  // namespace syncql::sema
