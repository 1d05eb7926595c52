#include "compiler/base/apply_fixes.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace syncql {
namespace {

bool same(const Fix& a, const Fix& b) {
  return a.span == b.span && a.replacement == b.replacement;
}

// Two insertions at one place have no order, so they touch each other as well.
bool touches(const Fix& earlier, const Fix& later) {
  const bool same_place = later.span.begin == earlier.span.begin;
  return later.span.begin < earlier.span.end || same_place;
}

// Indices of the fixes in the order of the text.
std::vector<std::size_t> in_order(const std::vector<Fix>& fixes) {
  std::vector<std::size_t> order(fixes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(fixes[a].span.begin, fixes[a].span.end) <
           std::tie(fixes[b].span.begin, fixes[b].span.end);
  });
  return order;
}

}  // namespace

FixedText apply_fixes(std::string_view text, const std::vector<Fix>& fixes) {
  FixedText result;
  result.applied.assign(fixes.size(), false);
  const Fix* last = nullptr;
  std::size_t copied = 0;
  for (const std::size_t index : in_order(fixes)) {
    const Fix& fix = fixes[index];
    if (fix.span.end > text.size() || fix.span.begin > fix.span.end) continue;
    if (last != nullptr && same(*last, fix)) result.applied[index] = true;
    if (last != nullptr && touches(*last, fix)) continue;
    result.text += text.substr(copied, fix.span.begin - copied);
    result.text += fix.replacement;
    result.applied[index] = true;
    copied = fix.span.end;
    last = &fix;
  }
  result.text += text.substr(copied);
  return result;
}

}  // namespace syncql
