// A place in the user's text: a file and a half-open range of byte offsets. Lines and columns are
// computed for display only (source.h). Knows nothing of what the text means.
#pragma once

#include <cstdint>

namespace syncql {

using FileId = std::uint32_t;

struct Span {
  FileId file = 0;
  std::uint32_t begin = 0;  // byte offset of the first byte
  std::uint32_t end = 0;    // byte offset behind the last byte

  bool operator==(const Span&) const = default;
};

// The smallest span that covers both; both must lie in the same file.
inline Span cover(Span first, Span last) {
  return {first.file, first.begin < last.begin ? first.begin : last.begin,
          first.end > last.end ? first.end : last.end};
}

}  // namespace syncql
