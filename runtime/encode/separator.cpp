#include "runtime/encode/separator.h"

#include <algorithm>
#include <charconv>

namespace syncql::runtime {
namespace {

constexpr std::size_t kMaxBytes = 50;  // what the server takes

bool is_hex_form(std::string_view text) {
  if (text.size() < 2) return false;
  const bool lead = text[0] == '\\' || text[0] == '0';
  return lead && (text[1] == 'x' || text[1] == 'X');
}

tl::expected<std::string, std::string> from_hex(std::string_view digits) {
  if (digits.empty() || digits.size() % 2 != 0) {
    return tl::unexpected<std::string>("has not two hexadecimal digits for each byte");
  }
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    unsigned value = 0;
    const char* end = digits.data() + i + 2;
    const auto [last, error] = std::from_chars(digits.data() + i, end, value, 16);
    if (error != std::errc() || last != end) {
      return tl::unexpected<std::string>("has not two hexadecimal digits for each byte");
    }
    if (value >= 0x80) {
      return tl::unexpected<std::string>("names a byte above 7f, which the server would change");
    }
    bytes += static_cast<char>(value);
  }
  return bytes;
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "\\x";
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    text += kDigits[value >> 4];
    text += kDigits[value & 15];
  }
  return text;
}

// Headers lose control characters and blanks at their ends.
bool survives_a_header(std::string_view text) {
  return text.front() != ' ' && text.back() != ' ' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           const auto value = static_cast<unsigned char>(c);
           return value >= 0x20 && value != 0x7f;
         });
}

std::string without_mnemonics(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '\\' && i + 1 < text.size();
    if (pair && (text[i + 1] == 't' || text[i + 1] == 'n')) {
      bytes += text[++i] == 't' ? '\t' : '\n';
    } else {
      bytes += text[i];
    }
  }
  return bytes;
}

}  // namespace

tl::expected<Separator, std::string> parse_separator(std::string_view written) {
  if (written.empty()) return tl::unexpected<std::string>("is empty");
  Separator separator;
  if (is_hex_form(written)) {
    auto bytes = from_hex(written.substr(2));
    if (!bytes) return tl::unexpected(bytes.error());
    separator = {std::move(*bytes), std::string(written)};
  } else {
    separator.bytes = without_mnemonics(written);
    const bool as_written = separator.bytes == written && survives_a_header(written);
    separator.header = as_written ? std::string(written) : to_hex(separator.bytes);
  }
  if (separator.bytes.size() > kMaxBytes) {
    return tl::unexpected<std::string>("is longer than the 50 bytes that the server takes");
  }
  return separator;
}

}  // namespace syncql::runtime
