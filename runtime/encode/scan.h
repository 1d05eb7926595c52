// Looks for a few bytes in text without branching on each: whole words at a time in short texts,
// sixteen bytes at a time in longer ones.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace syncql::runtime {

using SpecialBytes = std::array<char, 4>;  // fewer are given by repeating one

namespace scan {

template <typename Word>
Word load(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// Not 0 where one of the word's bytes is `wanted`: of a byte that became 0, the subtraction sets
// the top bit. Borrows can only add hits above a true one.
template <typename Word>
Word equal_bytes(Word word, char wanted) {
  constexpr Word kOnes = static_cast<Word>(~Word{0}) / 255;
  constexpr Word kTops = kOnes * 128;
  const Word difference = word ^ kOnes * static_cast<unsigned char>(wanted);
  return (difference - kOnes) & ~difference & kTops;
}

template <typename Word>
bool word_holds(const char* bytes, const SpecialBytes& special) {
  const Word word = load<Word>(bytes);
  return (equal_bytes(word, special[0]) | equal_bytes(word, special[1]) |
          equal_bytes(word, special[2]) | equal_bytes(word, special[3])) != 0;
}

inline bool byte_holds(char byte, const SpecialBytes& special) {
  return (byte == special[0]) | (byte == special[1]) | (byte == special[2]) | (byte == special[3]);
}

// GCC's and Clang's vector types: one comparison for all sixteen bytes.
using Block = char __attribute__((vector_size(16)));
using BlockWords = std::uint64_t __attribute__((vector_size(16)));

inline bool block_holds(const char* bytes, const SpecialBytes& special) {
  const Block block = load<Block>(bytes);
  const auto hits =
      (block == special[0]) | (block == special[1]) | (block == special[2]) | (block == special[3]);
  const auto words = std::bit_cast<BlockWords>(hits);
  return (words[0] | words[1]) != 0;
}

}  // namespace scan

inline bool holds_any(std::string_view text, const SpecialBytes& special) {
  const char* p = text.data();
  const std::size_t size = text.size();
  // The last word or block overlaps the one before it: bytes may be seen twice, none is missed.
  if (size >= 16) {
    const char* const last = p + (size - 16);
    for (; p < last; p += 16) {
      if (scan::block_holds(p, special)) return true;
    }
    return scan::block_holds(last, special);
  }
  if (size >= 8) {
    return scan::word_holds<std::uint64_t>(p, special) ||
           scan::word_holds<std::uint64_t>(p + (size - 8), special);
  }
  if (size >= 4) {
    return scan::word_holds<std::uint32_t>(p, special) ||
           scan::word_holds<std::uint32_t>(p + (size - 4), special);
  }
  bool hit = false;
  for (const char c : text) hit |= scan::byte_holds(c, special);
  return hit;
}

}  // namespace syncql::runtime
