#include "runtime/source/postgres/numeric_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "runtime/source/digits.h"
#include "runtime/source/postgres/big_endian.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kHeader = 8;        // bytes: digits, weight, sign, scale
constexpr std::size_t kDigitsAGroup = 4;  // the wire counts to the base of 10,000

constexpr std::uint16_t kPositive = 0;
constexpr std::uint16_t kNegative = 0x4000;
constexpr std::uint16_t kNaN = 0xC000;
constexpr std::uint16_t kInfinity = 0xD000;
constexpr std::uint16_t kNegativeInfinity = 0xF000;

class Groups {
 public:
  Groups(const char* data, int count) : data_(data), count_(count) {}

  // Of the group with that number; those that the wire leaves out are 0.
  std::uint32_t operator[](int index) const {
    if (index < 0 || index >= count_) return 0;
    return big_endian<std::uint16_t>(data_ + 2 * static_cast<std::ptrdiff_t>(index));
  }

 private:
  const char* data_;
  int count_;
};

char* put_group(char* out, std::uint32_t group) {
  return put_two_digits(put_two_digits(out, group / 100 % 100), group % 100);
}

char* put_whole(char* out, const Groups& groups, int weight) {
  if (weight < 0) {
    *out++ = '0';
    return out;
  }
  out = put_number(out, groups[0], 1);
  for (int i = 1; i <= weight; ++i) out = put_group(out, groups[i]);
  return out;
}

char* put_fraction(char* out, const Groups& groups, int weight, std::size_t scale) {
  if (scale == 0) return out;
  *out++ = '.';
  char* const end = out + scale;
  for (int i = weight + 1; out < end; ++i) out = put_group(out, groups[i]);
  return end;
}

std::optional<std::string_view> special(std::uint16_t sign) {
  if (sign == kNaN) return "NaN";
  if (sign == kInfinity) return "Infinity";
  if (sign == kNegativeInfinity) return "-Infinity";
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> numeric_text(std::string_view wire, std::vector<char>& buffer) {
  if (wire.size() < kHeader) return std::nullopt;
  const int count = big_endian<std::int16_t>(wire.data());
  const int weight = big_endian<std::int16_t>(wire.data() + 2);
  const auto sign = big_endian<std::uint16_t>(wire.data() + 4);
  const std::size_t scale = big_endian<std::uint16_t>(wire.data() + 6);
  if (count < 0 || wire.size() != kHeader + 2 * static_cast<std::size_t>(count)) {
    return std::nullopt;
  }
  if (sign != kPositive && sign != kNegative) return special(sign);
  const std::size_t whole = (static_cast<std::size_t>(std::max(weight, 0)) + 1) * kDigitsAGroup;
  constexpr std::size_t kSigns = 3;  // with the point, and a fifth digit that a broken group has
  const std::size_t most = kSigns + whole + scale + kDigitsAGroup;
  if (buffer.size() < most) buffer.resize(most);
  const Groups groups(wire.data() + kHeader, count);
  char* out = buffer.data();
  if (sign == kNegative) *out++ = '-';
  out = put_fraction(put_whole(out, groups, weight), groups, weight, scale);
  return std::string_view(buffer.data(), static_cast<std::size_t>(out - buffer.data()));
}

}  // namespace syncql::runtime
