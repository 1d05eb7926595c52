#include "compiler/lift/json/scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <regex>

#include "compiler/lift/codes.h"

namespace syncql::lift {
namespace {

void append_utf8(std::string& out, unsigned point) {
  const auto put = [&](unsigned byte) { out += static_cast<char>(byte); };
  if (point < 0x80U) return put(point);
  if (point < 0x800U) {
    put(0xC0U | point >> 6U);
  } else {
    if (point < 0x10000U) {
      put(0xE0U | point >> 12U);
    } else {
      put(0xF0U | point >> 18U);
      put(0x80U | (point >> 12U & 0x3FU));
    }
    put(0x80U | (point >> 6U & 0x3FU));
  }
  put(0x80U | (point & 0x3FU));
}

bool ends_word(char c) {
  return std::string_view(" \t\r\n,:{}[]\"'/").find(c) != std::string_view::npos;
}

// -1.5e3, without leading zeros or a plus sign.
bool is_number(std::string_view word) {
  constexpr std::size_t kLongest = 400;  // std::regex recurses
  static const std::regex kNumber(R"(-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)");
  return word.size() <= kLongest && std::regex_match(word.begin(), word.end(), kNumber);
}

}  // namespace

bool Scan::skip_blanks() {
  while (!at_end()) {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("//")) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (rest.starts_with("/*")) {
      const std::size_t end = text_.find("*/", at_ + 2);
      if (end == std::string_view::npos) {
        report(kBadJson, place(), "a comment does not end", "close it with `*/`");
        return false;
      }
      at_ = end + 2;
    } else if (std::string_view(" \t\r\n").find(rest.front()) != std::string_view::npos) {
      ++at_;
    } else {
      return true;
    }
  }
  return true;
}

bool Scan::take(char wanted) {
  if (next() != wanted || at_end()) return false;
  ++at_;
  return true;
}

std::optional<std::string> Scan::text() {
  const std::uint32_t begin = place();
  ++at_;
  std::string out;
  while (!at_end() && text_[at_] != '"') {
    const char c = text_[at_];
    if (c == '\\') {
      if (!escape(out)) return std::nullopt;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      const std::uint32_t here = place();
      ++at_;
      report(kBadJson, here,
             c == '\n' || c == '\r' ? "a text runs over the end of its line"
                                    : "a text holds a control character",
             "close it with `\"`, or write `\\n`, `\\t` or `\\u001f` for such a character");
      return std::nullopt;
    } else {
      out += c;
      ++at_;
    }
  }
  if (at_end()) {
    report(kBadJson, begin, "a text does not end", "close it with `\"`");
    return std::nullopt;
  }
  ++at_;
  return out;
}

bool Scan::escape(std::string& out) {
  static constexpr std::string_view kLetters = "\"\\/bfnrt";
  static constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
  const std::uint32_t begin = place();
  ++at_;
  const char letter = next();
  ++at_;
  if (letter == 'u') return unicode(out, begin);
  const std::size_t known = at_ > text_.size() ? std::string_view::npos : kLetters.find(letter);
  if (known != std::string_view::npos) {
    out += kMeant[known];
    return true;
  }
  at_ = std::min(at_, text_.size());
  report(kBadJson, begin, "a backslash stands before a character that it does nothing for",
         "write `\\\\` for a backslash");
  return false;
}

std::optional<unsigned> Scan::hex4() {
  const std::string_view digits = text_.substr(std::min(at_, text_.size()), 4);
  unsigned value = 0;
  const auto [stop, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  at_ += digits.size();
  if (digits.size() < 4 || error != std::errc() || stop != digits.data() + 4) return std::nullopt;
  return value;
}

// Behind \u: four digits, or two such groups for a character beyond U+FFFF.
bool Scan::unicode(std::string& out, std::uint32_t begin) {
  auto point = hex4();
  const bool high = point && *point >= 0xD800U && *point < 0xDC00U;
  if (high && text_.substr(at_).starts_with("\\u")) {
    at_ += 2;
    const auto low = hex4();
    const bool pair = low && *low >= 0xDC00U && *low < 0xE000U;
    if (pair) point = 0x10000U + ((*point & 0x3FFU) << 10U) + (*low & 0x3FFU);
  }
  if (!point || (*point >= 0xD800U && *point < 0xE000U)) {
    report(kBadJson, begin, "`\\u` is not followed by the number of a character",
           "write four hexadecimal digits, or the character itself");
    return false;
  }
  append_utf8(out, *point);
  return true;
}

std::string_view Scan::bare_word() const {
  std::size_t end = at_;
  while (end < text_.size() && !ends_word(text_[end])) ++end;
  return text_.substr(at_, end - at_);
}

std::optional<Node> Scan::word(std::string_view wanted) {
  const std::uint32_t begin = place();
  const std::string_view word = bare_word();
  if (is_number(word)) return number(begin, word);
  Node node;
  if (word == "true" || word == "false") {
    node.data = word == "true";
  } else if (word != "null") {
    report_unexpected(wanted);
    return std::nullopt;
  }
  at_ += word.size();
  node.span = span_from(begin);
  return node;
}

std::optional<Node> Scan::number(std::uint32_t begin, std::string_view digits) {
  at_ += digits.size();
  Node node;
  node.span = span_from(begin);
  const char* last = digits.data() + digits.size();
  if (digits.find_first_of(".eE") == std::string_view::npos) {
    std::int64_t whole = 0;
    if (std::from_chars(digits.data(), last, whole).ec == std::errc()) {
      node.data = whole;
      return node;
    }
  } else {
    double real = 0;
    const auto [stop, error] = std::from_chars(digits.data(), last, real);
    if (error == std::errc() && std::isfinite(real)) {
      node.data = real;
      return node;
    }
  }
  report(kBadNumber, begin, "a number is too large to be kept as it is",
         "write it as a text in quotes, if the job's reader takes one");
  return std::nullopt;
}

// A word that is none of JSON's may be a secret whose quote was lost: it is not repeated.
void Scan::report_unexpected(std::string_view wanted) {
  struct Mistake {
    std::string_view word, help;
  };
  static constexpr Mistake kMistakes[] = {
      {"NaN", "JSON has no such number; write null or a text"},
      {"Infinity", "JSON has no such number; write null or a text"},
      {"-Infinity", "JSON has no such number; write null or a text"},
      {"True", "JSON writes `true`"},
      {"False", "JSON writes `false`"},
      {"None", "JSON writes `null`"},
      {"'", "JSON quotes with `\"`"}};
  const std::uint32_t begin = place();
  const std::string_view rest = text_.substr(at_);
  const std::string_view word = bare_word().empty() ? rest.substr(0, 1) : bare_word();
  at_ += word.size();
  const auto* const mistake = std::find_if(std::begin(kMistakes), std::end(kMistakes),
                                           [&](const Mistake& item) { return item.word == word; });
  const bool known = mistake != std::end(kMistakes);
  const bool sign = word.size() == 1 && ends_word(word.front());
  const std::string seen = rest.empty()    ? "the text ends"
                           : known || sign ? fmt::format("`{}` stands here", word)
                                           : "something else stands here";
  report(kBadJson, begin, fmt::format("{}, but {} is wanted", seen, wanted),
         known ? std::string(mistake->help) : "");
  if (!known && !sign) hidden_from_ = begin;
}

void Scan::report(const Code& code, std::uint32_t begin, std::string message, std::string help) {
  Span span{file_, begin, std::max(place(), begin + 1)};
  if (begin >= text_.size()) span = {file_, begin, begin};
  Diagnostic& diagnostic = diagnostics_.report(code, span, std::move(message));
  if (!help.empty()) diagnostic.with_help(std::move(help));
  hidden_from_ = place();
}

}  // namespace syncql::lift
