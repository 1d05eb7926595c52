// Looks for a few bytes in text, sixteen at a time: the loops are written so that the compiler
// turns them into vector instructions.
#pragma once

#include <array>
#include <string_view>

namespace syncql::runtime {

inline bool holds_any(std::string_view text, const std::array<char, 4>& special) {
  constexpr std::size_t kBlock = 16;
  const char* p = text.data();
  const auto block_hits = [&special](const char* block) {
    unsigned char hits = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      hits |= static_cast<unsigned char>((block[i] == special[0]) | (block[i] == special[1]) |
                                         (block[i] == special[2]) | (block[i] == special[3]));
    }
    return hits != 0;
  };
  if (text.size() < kBlock) {
    bool hit = false;
    for (const char c : text) {
      hit |= (c == special[0]) | (c == special[1]) | (c == special[2]) | (c == special[3]);
    }
    return hit;
  }
  const char* const last = p + (text.size() - kBlock);
  for (; p < last; p += kBlock) {
    if (block_hits(p)) return true;
  }
  return block_hits(last);  // the tail, part of it for the second time
}

}  // namespace syncql::runtime
