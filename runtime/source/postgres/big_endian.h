// Numbers as PostgreSQL's binary formats have them: most significant byte first.
#pragma once

#include <bit>
#include <concepts>
#include <cstring>
#include <type_traits>

namespace syncql::runtime {

template <std::integral T>
T big_endian(const char* at) {
  static_assert(std::endian::native == std::endian::little, "the bytes are turned round");
  std::make_unsigned_t<T> value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (sizeof value == 2) value = __builtin_bswap16(value);
  if constexpr (sizeof value == 4) value = __builtin_bswap32(value);
  if constexpr (sizeof value == 8) value = __builtin_bswap64(value);
  return static_cast<T>(value);
}

}  // namespace syncql::runtime
