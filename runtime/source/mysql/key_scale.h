// Keys whose values can be counted: each has a position, an unsigned 64-bit number in the order of
// the keys, so that a range can be cut by arithmetic. Pure; asks no server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "runtime/net/mysql_field.h"

namespace syncql::runtime {

enum class KeyScale : std::uint8_t {
  Signed,
  Unsigned,
  Year,    // from 1900, since literals of fewer digits mean other years
  Whole,   // DECIMAL and floating point numbers: what stands before the point
  Date,    // days
  Moment,  // DATETIME: seconds
  Noon,    // TIMESTAMP: days, cut at noon; other hours come twice where clocks are set back
  Time,    // seconds
};

// Nothing where values of the type cannot be counted.
std::optional<KeyScale> key_scale(const MysqlField& field);

// Of a value as the server prints it; nothing where an integer is beyond 64 bits. Other numbers
// beyond them have the last place, a date that is none (zero months, zero days) that of the nearest
// one behind it: the places are for cutting, and the server compares.
std::optional<std::uint64_t> position_of(std::string_view key, KeyScale scale);
// SQL of the value at a position.
std::string key_at(std::uint64_t position, KeyScale scale);

}  // namespace syncql::runtime
