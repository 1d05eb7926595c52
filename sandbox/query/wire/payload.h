// The MySQL protocol's elements: integers in little-endian, length-encoded integers and strings.
// Knows no message.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace syncql::sandbox {

void append_integer(std::string& out, std::uint64_t value, int bytes);
void append_length(std::string& out, std::uint64_t value);
void append_text(std::string& out, std::string_view text);  // length, then bytes

// Reads what a client sent. Once something is missing, nothing more is read and `broken` is true.
class PayloadReader {
 public:
  explicit PayloadReader(std::string_view payload) : rest_(payload) {}

  std::uint64_t integer(int bytes);
  std::uint64_t length();
  std::string_view bytes(std::uint64_t count);
  std::string_view text() { return bytes(length()); }
  std::string_view until_zero();
  std::string_view rest() const { return rest_; }
  bool broken() const { return broken_; }

 private:
  std::string_view rest_;
  bool broken_ = false;
};

}  // namespace syncql::sandbox
