// The part of a file that a split means, and the split's text for it: the same in every process.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/source/source.h"

namespace syncql::runtime {

// The records that begin at `begin` or behind it and before `end`; offsets count bytes behind any
// compression.
struct Slice {
  std::string path;
  std::uint64_t begin = 0;
  std::optional<std::uint64_t> end = std::nullopt;  // none: to the end of the file
};

// `all of orders.csv`, `bytes 0 to 67108864 of orders.csv`
std::string text_of(const Slice& slice);
Slice slice_of(const std::string& text);

// A record's key is its offset. Those of a split's records that are wanted now.
struct Wanted {
  std::uint64_t from = 0;    // where reading begins: a record is known to begin there,
  std::uint64_t first = 0;   // and this is the first offset that counts
  std::uint64_t behind = 0;  // and this the first that does not
};
Wanted wanted_of(const Slice& slice, const Split& split);

}  // namespace syncql::runtime
