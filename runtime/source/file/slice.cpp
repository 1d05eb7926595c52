#include "runtime/source/file/slice.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <string_view>

namespace syncql::runtime {
namespace {

constexpr std::string_view kAll = "all of ";
constexpr std::string_view kBytes = "bytes ";
constexpr std::string_view kTo = " to ";
constexpr std::string_view kOf = " of ";

std::uint64_t take_number(std::string_view& text) {
  std::uint64_t number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

void take(std::string_view& text, std::string_view word) {
  if (text.starts_with(word)) text.remove_prefix(word.size());
}

std::optional<std::uint64_t> place_in(const RowKey& key) {
  if (key.empty()) return std::nullopt;
  std::string_view text = key.front();
  return take_number(text);
}

}  // namespace

std::string text_of(const Slice& slice) {
  if (!slice.end) return fmt::format("{}{}", kAll, slice.path);
  return fmt::format("{}{}{}{}{}{}", kBytes, slice.begin, kTo, *slice.end, kOf, slice.path);
}

Slice slice_of(const std::string& text) {
  std::string_view left = text;
  Slice slice;
  if (left.starts_with(kBytes)) {
    take(left, kBytes);
    slice.begin = take_number(left);
    take(left, kTo);
    slice.end = take_number(left);
    take(left, kOf);
  } else {
    take(left, kAll);
  }
  slice.path = left;
  return slice;
}

Wanted wanted_of(const Slice& slice, const Split& split) {
  const std::optional<std::uint64_t> after = place_in(split.after);
  const std::optional<std::uint64_t> upto = place_in(split.upto);
  Wanted wanted;
  wanted.from = std::max(slice.begin, after.value_or(0));
  wanted.first = after ? std::max(slice.begin, *after + 1) : slice.begin;
  wanted.behind = slice.end.value_or(std::numeric_limits<std::uint64_t>::max());
  if (upto) wanted.behind = std::min(wanted.behind, *upto + 1);
  return wanted;
}

}  // namespace syncql::runtime
