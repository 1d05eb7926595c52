// Dates and times of PostgreSQL's binary formats as the server prints them with DateStyle ISO:
// `infinity`, years before 1 (` BC`) and behind 9999 included. Source of the layouts: the server's
// timestamp.h and date.h; they count from 2000-01-01, in days and in microseconds.
#pragma once

#include <cstddef>
#include <cstdint>

namespace syncql::runtime {

inline constexpr std::size_t kLongestMomentText = 40;  // bytes, for any value of the wire

// Each writes at `out`, which has room for kLongestMomentText bytes, and returns the length.
std::size_t date_text(std::int32_t days, char* out);
std::size_t timestamp_text(std::int64_t microseconds, char* out);
std::size_t time_of_day_text(std::int64_t microseconds, char* out);

}  // namespace syncql::runtime
