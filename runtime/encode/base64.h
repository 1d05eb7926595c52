// Base64 (RFC 4648, with padding), which is how StarRocks 3.2 and later take binary columns.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace syncql::runtime {

constexpr std::size_t base64_size(std::size_t bytes) {
  return (bytes + 2) / 3 * 4;
}

// Writes base64_size(bytes.size()) characters to `out` and returns their end.
char* write_base64(std::string_view bytes, char* out);

// The bytes that the text stands for; nothing where it is no Base64.
std::optional<std::string> base64_bytes(std::string_view text);

}  // namespace syncql::runtime
