// What a scheduling expression says that its writer may not mean. Knows the grammar's traps, and
// nothing of statements.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace syncql::job {

struct Doubt {
  enum class Kind : std::uint8_t {
    HiddenDays,    // `$[yyyymm-1]`: moves by a day, and the format shows no day
    NotDefinable,  // a blank or `=`, which DataWorks' `name=value` pairs cannot hold
  };
  Kind kind = Kind::HiddenDays;
  std::size_t offset = 0;  // in bytes
  std::size_t size = 0;
  bool has_clock = false;  // HiddenDays: the format shows hours, minutes or seconds
};

// In order. Of an expression that `evaluate` takes.
std::vector<Doubt> doubts(std::string_view expression);

}  // namespace syncql::job
