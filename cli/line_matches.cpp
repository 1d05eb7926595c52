#include "cli/line_matches.h"

#include <algorithm>

namespace syncql::cli {
namespace {

using Lines = std::vector<std::string_view>;
using Index = std::ptrdiff_t;

constexpr Index kMostEdits = 1000;  // the memory needed grows with its square

// Lines of both texts from an offset up to their common end: E. W. Myers' greedy algorithm.
class Middle {
 public:
  Middle(const Lines& before, const Lines& after, std::size_t begin, std::size_t rest)
      : before_(before),
        after_(after),
        begin_(begin),
        size_before_(static_cast<Index>(before.size() - begin - rest)),
        size_after_(static_cast<Index>(after.size() - begin - rest)) {}

  // Empty where there are too many edits.
  std::vector<LineMatch> match() {
    std::vector<Index> reached(2 * kMostEdits + 3, 0);
    for (Index edits = 0; edits <= std::min(kMostEdits, size_before_ + size_after_); ++edits) {
      for (Index k = -edits; k <= edits; k += 2) {
        Index x = start(reached.data() + kMostEdits + 1, k, edits);
        while (same(x, x - k)) ++x;
        reached[static_cast<std::size_t>(kMostEdits + 1 + k)] = x;
        if (x >= size_before_ && x - k >= size_after_) return trace(k, edits);
      }
      const auto zero = reached.begin() + kMostEdits + 1;
      history_.emplace_back(zero - edits - 1, zero + edits + 2);
    }
    return {};
  }

 private:
  // Where a path with one more edit goes on on the diagonal k.
  static Index start(const Index* reached, Index k, Index edits) {
    if (edits == 0) return 0;
    return goes_down(reached, k, edits) ? reached[k + 1] : reached[k - 1] + 1;
  }

  static bool goes_down(const Index* reached, Index k, Index edits) {
    return k == -edits || (k != edits && reached[k - 1] < reached[k + 1]);
  }

  bool same(Index x, Index y) const {
    return x < size_before_ && y < size_after_ &&
           before_[begin_ + static_cast<std::size_t>(x)] ==
               after_[begin_ + static_cast<std::size_t>(y)];
  }

  std::vector<LineMatch> trace(Index k, Index edits) const {
    std::vector<LineMatch> result;
    Index x = size_before_;
    for (; edits >= 0; --edits) {
      const Index* reached =
          edits == 0 ? nullptr : history_[static_cast<std::size_t>(edits) - 1].data() + edits;
      const Index from = start(reached, k, edits);
      while (x > from) {
        --x;
        result.push_back(
            {begin_ + static_cast<std::size_t>(x), begin_ + static_cast<std::size_t>(x - k)});
      }
      if (edits == 0) break;
      const bool down = goes_down(reached, k, edits);
      k += down ? 1 : -1;
      x = reached[k];
    }
    std::reverse(result.begin(), result.end());
    return result;
  }

  const Lines& before_;
  const Lines& after_;
  std::size_t begin_;
  Index size_before_;
  Index size_after_;
  std::vector<std::vector<Index>> history_;  // after each edit: from diagonal -edits-1
};

}  // namespace

std::vector<LineMatch> match_lines(const Lines& before, const Lines& after) {
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t begin = 0;
  while (begin < most && before[begin] == after[begin]) ++begin;
  std::size_t rest = 0;
  while (rest < most - begin &&
         before[before.size() - rest - 1] == after[after.size() - rest - 1]) {
    ++rest;
  }
  std::vector<LineMatch> result;
  for (std::size_t i = 0; i < begin; ++i) result.push_back({i, i});
  const std::vector<LineMatch> middle = Middle(before, after, begin, rest).match();
  result.insert(result.end(), middle.begin(), middle.end());
  for (std::size_t i = rest; i > 0; --i) result.push_back({before.size() - i, after.size() - i});
  return result;
}

}  // namespace syncql::cli
