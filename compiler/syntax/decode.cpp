#include "compiler/syntax/decode.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "compiler/syntax/codes.h"
#include "compiler/syntax/limits.h"

namespace syncql::syntax {
namespace {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  // bytes; 0: not a code point
};

std::uint8_t byte(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

// `text[at]` is no ASCII character.
CodePoint read_long(std::string_view text, std::size_t at) {
  struct Form {
    std::uint8_t mask, lead;
    std::size_t length;
    char32_t least;
  };
  static constexpr Form kForms[] = {
      {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}};
  const std::uint8_t lead = byte(text, at);
  const auto* form = std::find_if(std::begin(kForms), std::end(kForms), [&](const Form& item) {
    return (lead & item.mask) == item.lead;
  });
  if (form == std::end(kForms) || at + form->length > text.size()) return {};
  char32_t value = lead & static_cast<std::uint8_t>(~form->mask);
  for (std::size_t i = 1; i < form->length; ++i) {
    const std::uint8_t next = byte(text, at + i);
    if ((next & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (next & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < form->least || surrogate || value > 0x10FFFF) return {};
  return {value, form->length};
}

char32_t fold(char c) {
  return static_cast<char32_t>(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
}

bool is_ascii(char c) {
  return static_cast<std::uint8_t>(c) < 0x80;
}

std::optional<Diagnostic> unreadable(std::string_view text, FileId file) {
  if (text.size() > kLargestText) {
    return Diagnostic(kTooLarge, Span{file, 0, 0},
                      fmt::format("the text has {} bytes, more than the {} that are read",
                                  text.size(), kLargestText))
        .with_help("split it and join the parts with `INCLUDE`");
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    const auto at = static_cast<std::uint32_t>(nul);
    return Diagnostic(kNulByte, Span{file, at, at + 1}, "the text contains a NUL byte")
        .with_help("save the file as UTF-8");
  }
  return std::nullopt;
}

Diagnostic not_utf8(std::string_view text, FileId file, std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at);
  return Diagnostic(kNotUtf8, Span{file, begin, begin + 1},
                    fmt::format("the byte 0x{:02X} is not part of a UTF-8 text", byte(text, at)))
      .with_help("save the file as UTF-8, for example with `iconv -f GBK -t UTF-8`");
}

}  // namespace

Result<CodePoints> decode(const SourceManager& sources, FileId file) {
  const std::string_view text = sources.file(file).text();
  if (auto trouble = unreadable(text, file)) return fail(std::move(*trouble));
  CodePoints result;
  result.folded.reserve(text.size());
  if (std::all_of(text.begin(), text.end(), is_ascii)) {
    for (const char c : text) result.folded.push_back(fold(c));
    return result;
  }
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = is_ascii(text[at]) ? CodePoint{fold(text[at]), 1} : read_long(text, at);
    if (next.length == 0) return fail(not_utf8(text, file, at));
    result.folded.push_back(next.value);
    result.offsets.push_back(static_cast<std::uint32_t>(at));
    at += next.length;
  }
  result.offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return result;
}

}  // namespace syncql::syntax
