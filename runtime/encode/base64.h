// Base64 (RFC 4648, with padding), which is how StarRocks 3.2 and later take binary columns.
#pragma once

#include <cstddef>
#include <string_view>

namespace syncql::runtime {

constexpr std::size_t base64_size(std::size_t bytes) {
  return (bytes + 2) / 3 * 4;
}

// Writes base64_size(bytes.size()) characters to `out` and returns their end.
char* write_base64(std::string_view bytes, char* out);

}  // namespace syncql::runtime
