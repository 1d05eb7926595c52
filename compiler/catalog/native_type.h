// A column type of a connector's own: the class of values it is carried as, and how much it holds.
// Pure data, read from a TYPES section; knows no server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace syncql::catalog {

// What a type's first argument counts. Of Digits the second one is the scale.
enum class LengthUnit : std::uint8_t { None, Bytes, Characters, Digits };

struct NativeType {
  std::string name;                  // upper case: `BIGINT UNSIGNED`
  std::vector<std::string> aliases;  // other names of the same type
  std::string carrier;  // LONG, DOUBLE, STRING, DATE, BOOLEAN, BYTES; empty where refused
  std::string refused;  // why a column of this type can be neither read nor written
  LengthUnit unit = LengthUnit::None;
  std::optional<std::int64_t> length;  // where the type has no argument
  // Of a whole number the values it holds, of a type with a length the lengths it may have.
  std::optional<double> low;
  std::optional<double> high;
};

}  // namespace syncql::catalog
