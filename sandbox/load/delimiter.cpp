#include "sandbox/load/delimiter.h"

#include <charconv>
#include <fmt/format.h>

namespace syncql::sandbox {
namespace {

constexpr std::size_t kMaxBytes = 50;

bool is_hex_form(std::string_view value) {
  return value.starts_with("\\x") || value.starts_with("\\X") || value.starts_with("0x") ||
         value.starts_with("0X");
}

Checked<std::string> decode_pairs(std::string_view value, std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const std::string_view pair = digits.substr(i, 2);
    unsigned code = 0;
    const auto [end, error] = std::from_chars(pair.data(), pair.data() + pair.size(), code, 16);
    if (pair.size() != 2 || error != std::errc() || end != pair.data() + 2)
      return refuse(fmt::format("Invalid delimiter '{}': not pairs of hexadecimal digits", value));
    if (code < 0x80) {
      bytes.push_back(static_cast<char>(code));
    } else {
      bytes.push_back(static_cast<char>(0xC0 | code >> 6));
      bytes.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    }
  }
  return bytes;
}

std::string replace_escapes(std::string_view value) {
  std::string bytes;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string_view two = value.substr(i, 2);
    if (two == "\\t" || two == "\\n") {
      bytes.push_back(two == "\\t" ? '\t' : '\n');
      ++i;
    } else {
      bytes.push_back(value[i]);
    }
  }
  return bytes;
}

}  // namespace

Checked<std::string> decode_delimiter(std::string_view value, std::string_view what,
                                      bool replaces_escapes) {
  std::string bytes(value);
  if (is_hex_form(value)) {
    auto decoded = decode_pairs(value, value.substr(2));
    if (!decoded) return decoded;
    bytes = *std::move(decoded);
  } else if (replaces_escapes) {
    bytes = replace_escapes(value);
  }
  if (bytes.empty() || bytes.size() > kMaxBytes)
    return refuse(fmt::format("The valid bytes length for '{}' is [1, {}]", what, kMaxBytes));
  return bytes;
}

std::string show_delimiter(std::string_view delimiter) {
  std::string shown;
  for (const char letter : delimiter) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '\t') {
      shown += "\\t";
    } else if (letter == '\n') {
      shown += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      shown += fmt::format("\\x{:02X}", byte);
    } else {
      shown.push_back(letter);
    }
  }
  return shown;
}

}  // namespace syncql::sandbox
