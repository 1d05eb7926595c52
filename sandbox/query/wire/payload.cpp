#include "sandbox/query/wire/payload.h"

namespace syncql::sandbox {

void append_integer(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

void append_length(std::string& out, std::uint64_t value) {
  if (value < 0xFB) {
    append_integer(out, value, 1);
  } else if (value <= 0xFFFF) {
    out += '\xFC';
    append_integer(out, value, 2);
  } else if (value <= 0xFFFFFF) {
    out += '\xFD';
    append_integer(out, value, 3);
  } else {
    out += '\xFE';
    append_integer(out, value, 8);
  }
}

void append_text(std::string& out, std::string_view text) {
  append_length(out, text.size());
  out += text;
}

std::uint64_t PayloadReader::integer(int bytes) {
  const std::string_view raw = this->bytes(static_cast<std::uint64_t>(bytes));
  std::uint64_t value = 0;
  for (std::size_t i = raw.size(); i > 0; --i) {
    value = value << 8 | static_cast<unsigned char>(raw[i - 1]);
  }
  return value;
}

std::uint64_t PayloadReader::length() {
  const std::uint64_t first = integer(1);
  switch (first) {
    case 0xFC:
      return integer(2);
    case 0xFD:
      return integer(3);
    case 0xFE:
      return integer(8);
    default:
      return first;
  }
}

std::string_view PayloadReader::bytes(std::uint64_t count) {
  if (broken_ || count > rest_.size()) {
    broken_ = true;
    return {};
  }
  const std::string_view taken = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return taken;
}

std::string_view PayloadReader::until_zero() {
  const std::size_t end = rest_.find('\0');
  if (broken_ || end == std::string_view::npos) {
    broken_ = true;
    return {};
  }
  const std::string_view taken = rest_.substr(0, end);
  rest_.remove_prefix(end + 1);
  return taken;
}

}  // namespace syncql::sandbox
