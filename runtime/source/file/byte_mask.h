// Where certain bytes stand among the next 64: one bit for each. Knows nothing of what they mean.
#pragma once

#include <cstddef>
#include <cstdint>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace syncql::runtime {

// Fewer than four bytes are given by repeating one.
struct MarkedBytes {
  char a, b, c, d;
};

#if defined(__SSE2__)

inline std::uint64_t byte_mask(const char* bytes, const MarkedBytes& marked) {
  const __m128i a = _mm_set1_epi8(marked.a);
  const __m128i b = _mm_set1_epi8(marked.b);
  const __m128i c = _mm_set1_epi8(marked.c);
  const __m128i d = _mm_set1_epi8(marked.d);
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * i));
    const __m128i first = _mm_or_si128(_mm_cmpeq_epi8(block, a), _mm_cmpeq_epi8(block, b));
    const __m128i second = _mm_or_si128(_mm_cmpeq_epi8(block, c), _mm_cmpeq_epi8(block, d));
    const auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(first, second)));
    mask |= static_cast<std::uint64_t>(bits) << (16 * i);
  }
  return mask;
}

#else

inline std::uint64_t byte_mask(const char* bytes, const MarkedBytes& marked) {
  std::uint64_t mask = 0;
  for (int i = 0; i < 64; ++i) {
    const char c = bytes[i];
    const bool hit = c == marked.a || c == marked.b || c == marked.c || c == marked.d;
    mask |= static_cast<std::uint64_t>(hit) << i;
  }
  return mask;
}

#endif

}  // namespace syncql::runtime
