#include "runtime/source/mysql/key_ranges.h"

#include <algorithm>
#include <fmt/format.h>

namespace syncql::runtime {
namespace {

constexpr std::size_t kCutsPerRange = 4;
constexpr std::size_t kCutsToFindKeys = 64;  // halvings of the whole of BIGINT
constexpr int kBlindCuts = 4;                // in a row: then estimates know nothing

struct Weighed {
  KeyRange range;
  std::uint64_t rows = 0;
};

std::optional<std::vector<Weighed>> weigh(const std::vector<KeyRange>& ranges,
                                          const EstimateRows& estimate) {
  std::vector<Weighed> out;
  for (KeyRange range : ranges) {
    auto rows = estimate(range);
    if (!rows) return std::nullopt;
    out.push_back({range, *rows});
  }
  return out;
}

std::uint64_t share_of(const std::vector<Weighed>& parts, std::uint32_t count) {
  std::uint64_t total = 0;
  for (const Weighed& part : parts) total += part.rows;
  return std::max<std::uint64_t>(1, total / count);
}

enum class Cut : std::uint8_t { Done, Told, Blind };

// Done: the heaviest part is light enough or cannot be cut. Blind: it weighs the same in halves, as
// where InnoDB's estimate is at its limit (half of the table), or where it does not know the key.
Cut cut_heaviest(std::vector<Weighed>& parts, std::uint32_t count, const EstimateRows& estimate) {
  auto heaviest = std::max_element(parts.begin(), parts.end(),
                                   [](const auto& a, const auto& b) { return a.rows < b.rows; });
  const KeyRange range = heaviest->range;
  const std::uint64_t rows = heaviest->rows;
  const std::uint64_t share = share_of(parts, count);
  if (rows <= share + share / 2 || range.first == range.last) return Cut::Done;
  const std::uint64_t middle = range.first + (range.last - range.first) / 2;
  auto left = estimate({range.first, middle});
  auto right = estimate({middle + 1, range.last});
  if (!left || !right) return Cut::Done;
  *heaviest = {{range.first, middle}, *left};
  parts.insert(heaviest + 1, {{middle + 1, range.last}, *right});
  return *left >= rows && *right >= rows ? Cut::Blind : Cut::Told;
}

std::vector<KeyRange> joined(const std::vector<Weighed>& parts, std::uint64_t share) {
  std::vector<Weighed> out;
  for (const Weighed& part : parts) {
    if (!out.empty() && out.back().rows + part.rows <= share) {
      out.back().range.last = part.range.last;
      out.back().rows += part.rows;
    } else {
      out.push_back(part);
    }
  }
  std::vector<KeyRange> ranges;
  ranges.reserve(out.size());
  for (const Weighed& part : out) ranges.push_back(part.range);
  return ranges;
}

}  // namespace

std::vector<KeyRange> even_ranges(KeyRange whole, std::uint32_t count) {
  const std::uint64_t width = whole.last - whole.first;  // one less than there are keys
  std::uint64_t parts = std::max<std::uint64_t>(1, count);
  if (width < parts) parts = width + 1;
  std::uint64_t each = width / parts;
  std::uint64_t longer = width % parts + 1;  // so many of the ranges hold one key more
  if (longer == parts) {
    ++each;
    longer = 0;
  }
  std::vector<KeyRange> out;
  std::uint64_t first = whole.first;
  for (std::uint64_t i = 0; i < parts; ++i) {
    std::uint64_t last = first + each - (i < longer ? 0 : 1);
    out.push_back({first, last});
    first = last + 1;
  }
  return out;
}

std::vector<KeyRange> balanced_ranges(std::vector<KeyRange> ranges, std::uint32_t count,
                                      const EstimateRows& estimate) {
  auto parts = weigh(ranges, estimate);
  if (!parts) return ranges;
  int blind = 0;
  for (std::size_t cuts = 0; cuts < kCutsToFindKeys + kCutsPerRange * count; ++cuts) {
    Cut cut = cut_heaviest(*parts, count, estimate);
    if (cut == Cut::Done) break;
    blind = cut == Cut::Blind ? blind + 1 : 0;
    if (blind == kBlindCuts) return ranges;
  }
  return joined(*parts, share_of(*parts, count));
}

std::vector<std::string> range_predicates(const std::vector<KeyRange>& ranges,
                                          std::string_view column, KeyScale scale) {
  if (ranges.size() < 2) return {fmt::format("{} IS NOT NULL", column)};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    std::string from = key_at(ranges[i].first, scale);
    std::string to = i + 1 < ranges.size() ? key_at(ranges[i + 1].first, scale) : "";
    if (i == 0) {
      out.push_back(fmt::format("{} < {}", column, to));
    } else if (to.empty()) {
      out.push_back(fmt::format("{} >= {}", column, from));
    } else {
      out.push_back(fmt::format("{0} >= {1} AND {0} < {2}", column, from, to));
    }
  }
  return out;
}

}  // namespace syncql::runtime
