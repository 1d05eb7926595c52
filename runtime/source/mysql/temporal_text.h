// Dates and times of the binary protocol as the text protocol prints them, digit for digit, zero
// dates included. Source of the layouts: the MySQL protocol's binary result set rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace syncql::runtime {

inline constexpr std::size_t kLongestTemporalText = 40;  // bytes, for any value of the wire

using WireValue = std::span<const unsigned char>;

// Each writes at `out`, which has room for kLongestTemporalText bytes, and returns the length.
// `decimals`: digits of the second behind the point; above 6, the server did not fix them.
std::size_t date_text(WireValue value, char* out);
std::size_t datetime_text(WireValue value, std::uint8_t decimals, char* out);
std::size_t time_text(WireValue value, std::uint8_t decimals, char* out);
std::size_t year_text(WireValue value, char* out);

}  // namespace syncql::runtime
