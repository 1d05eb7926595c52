// What becomes of values of one class in a column of another one: the cast matrix of DataX and of
// DataWorks, which runs DataX. Knows no column.
#pragma once

#include <cstdint>
#include <string_view>

namespace syncql::sema {

enum class Fate : std::uint8_t { Kept, Doubtful, Refused };

struct Conversion {
  Fate fate = Fate::Kept;
  std::string_view what;  // what happens, a full clause; empty where values are kept
};

// Carriers as in a TYPES section: LONG, DOUBLE, STRING, DATE, BOOLEAN, BYTES.
Conversion conversion(std::string_view from, std::string_view to);

}  // namespace syncql::sema
