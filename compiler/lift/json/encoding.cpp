#include "compiler/lift/json/encoding.h"

#include <algorithm>
#include <cstdint>

namespace syncql::lift {
namespace {

std::uint8_t byte(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

// The bytes of the code point that begins here; 0 where none does.
std::size_t length_at(std::string_view text, std::size_t at) {
  struct Form {
    std::size_t length;
    std::uint32_t least;
    std::uint8_t mask, lead;
  };
  static constexpr Form kForms[] = {
      {1, 0, 0x80, 0x00}, {2, 0x80, 0xE0, 0xC0}, {3, 0x800, 0xF0, 0xE0}, {4, 0x10000, 0xF8, 0xF0}};
  const std::uint8_t lead = byte(text, at);
  const auto* const form =
      std::find_if(std::begin(kForms), std::end(kForms),
                   [&](const Form& item) { return (lead & item.mask) == item.lead; });
  if (form == std::end(kForms) || at + form->length > text.size()) return 0;
  std::uint32_t value = lead & static_cast<std::uint8_t>(~form->mask);
  for (std::size_t i = 1; i < form->length; ++i) {
    if ((byte(text, at + i) & 0xC0U) != 0x80U) return 0;
    value = (value << 6U) | (byte(text, at + i) & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value < form->least || surrogate || value > 0x10FFFF ? 0 : form->length;
}

}  // namespace

std::optional<std::size_t> first_not_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_at(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::optional<std::string_view> other_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return "UTF-16";
  // Without a mark: every second byte of a text in Latin letters is zero.
  const std::string_view head = text.substr(0, 4);
  const auto zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
  if (head.size() < 4 || zeros == 0) return std::nullopt;
  return zeros > 2 ? "UTF-32" : "UTF-16";
}

}  // namespace syncql::lift
