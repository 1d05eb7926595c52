#include "runtime/source/mysql/key_hint.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "runtime/source/mysql/key_scale.h"

namespace syncql::runtime {
namespace {

constexpr unsigned kLetters = 36;  // digits, then letters, upper and lower case alike
constexpr unsigned kNoLetter = 255;

std::optional<std::string> between_numbers(const std::string& low, const std::string& high) {
  const long double from = std::strtold(low.c_str(), nullptr);
  const long double to = std::strtold(high.c_str(), nullptr);
  const long double middle = from + (to - from) / 2;
  if (!(middle > from && middle < to)) return std::nullopt;
  std::string text =
      to - from > 2 ? fmt::format("{:.0f}", std::floor(middle)) : fmt::format("{:.30f}", middle);
  return text;
}

std::optional<std::string> between_positions(const std::string& low, const std::string& high,
                                             KeyScale scale) {
  const auto from = position_of(low, scale);
  const auto to = position_of(high, scale);
  if (!from || !to || *from >= *to || *to - *from < 2) return std::nullopt;
  const std::string literal = key_at(*from + (*to - *from) / 2, scale);
  return literal.substr(1, literal.size() - 2);  // without its quotes
}

unsigned letter_rank(unsigned char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return 10U + c - 'a';
  if (c >= 'A' && c <= 'Z') return 10U + c - 'A';
  return kNoLetter;
}

char letter_at(unsigned rank) {
  return static_cast<char>(rank < 10 ? '0' + rank : 'a' + rank - 10);
}

std::size_t common_prefix(const std::string& low, const std::string& high) {
  const auto [at, ignored] = std::mismatch(low.begin(), low.end(), high.begin(), high.end());
  return static_cast<std::size_t>(at - low.begin());
}

// Digits and letters in their usual order, which all collations share but for their case.
std::optional<std::string> between_words(const std::string& low, const std::string& high) {
  std::size_t at = common_prefix(low, high);
  unsigned to = at < high.size() ? letter_rank(static_cast<unsigned char>(high[at])) : kLetters;
  if (to == kNoLetter) to = kLetters;
  for (; at <= low.size(); ++at, to = kLetters) {
    const unsigned from = at < low.size() ? letter_rank(static_cast<unsigned char>(low[at])) : 0;
    if (from == kNoLetter) return std::nullopt;
    if (to > from + 1) return low.substr(0, at) + letter_at((from + to) / 2);
  }
  return std::nullopt;
}

std::optional<std::string> between_bytes(const std::string& low, const std::string& high) {
  std::size_t at = common_prefix(low, high);
  unsigned to = at < high.size() ? static_cast<unsigned char>(high[at]) : 256U;
  for (; at <= low.size(); ++at, to = 256U) {
    const unsigned from = at < low.size() ? static_cast<unsigned char>(low[at]) : 0U;
    if (to > from + 1) return low.substr(0, at) + static_cast<char>((from + to) / 2);
  }
  return std::nullopt;
}

// UUIDs keep their length.
std::optional<std::string> between_moments(const std::string& low, const std::string& high) {
  constexpr std::size_t kUuid = 36;
  if (low.size() == kUuid && low[8] == '-') {
    auto head = between_words(low, high);
    if (!head || head->size() > kUuid) return std::nullopt;
    return *head + low.substr(head->size());
  }
  if (low.size() > 4 && low[4] == '-') {
    return between_positions(low, high, low.size() > 10 ? KeyScale::Moment : KeyScale::Date);
  }
  const bool time = low.find(':') != std::string::npos && low.find("::") == std::string::npos;
  if (time) return between_positions(low, high, KeyScale::Time);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> between(KeyKind kind, const std::string& low, const std::string& high) {
  switch (kind) {
    case KeyKind::Number:
    case KeyKind::Bits:
    case KeyKind::Position:
      return between_numbers(low, high);
    case KeyKind::Moment:
      return between_moments(low, high);
    case KeyKind::Text:
      return between_words(low, high);
    case KeyKind::Bytes:
      return between_bytes(low, high);
  }
  return std::nullopt;
}

}  // namespace syncql::runtime
