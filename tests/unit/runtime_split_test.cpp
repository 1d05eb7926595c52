#include <limits>
#include <random>

#include "runtime/source/mysql/key_ranges.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

// Every position of `whole` is in one range, in order.
void require_cover(const std::vector<KeyRange>& ranges, KeyRange whole) {
  REQUIRE_FALSE(ranges.empty());
  CHECK(ranges.front().first == whole.first);
  CHECK(ranges.back().last == whole.last);
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    CHECK(ranges[i].first <= ranges[i].last);
    if (i > 0) CHECK(ranges[i].first == ranges[i - 1].last + 1);
  }
}

}  // namespace

TEST_CASE("keys keep their order as positions") {
  auto low = position_of("-9223372036854775808", KeyScale::Signed);
  auto high = position_of("9223372036854775807", KeyScale::Signed);
  REQUIRE(low.has_value());
  REQUIRE(high.has_value());
  CHECK(*low == 0);
  CHECK(*high == kMost);
  CHECK(*position_of("-1", KeyScale::Signed) + 1 == *position_of("0", KeyScale::Signed));
  CHECK(key_at(*position_of("-17", KeyScale::Signed), KeyScale::Signed) == "-17");
  CHECK(*position_of("18446744073709551615", KeyScale::Unsigned) == kMost);
  CHECK(key_at(kMost, KeyScale::Unsigned) == "18446744073709551615");
}

TEST_CASE("what is no integer of 64 bits has no position") {
  CHECK_FALSE(position_of("", KeyScale::Signed));
  CHECK_FALSE(position_of("1.5", KeyScale::Signed));
  CHECK_FALSE(position_of("9223372036854775808", KeyScale::Signed));
  CHECK_FALSE(position_of("-1", KeyScale::Unsigned));
  CHECK_FALSE(position_of("170141183460469231731687303715884105727", KeyScale::Signed));
}

TEST_CASE("even ranges cover an interval once, their widths differ by one at most") {
  std::mt19937_64 random(7);
  for (int round = 0; round < 2000; ++round) {
    KeyRange whole{random() >> (random() % 64), random() >> (random() % 64)};
    if (whole.first > whole.last) std::swap(whole.first, whole.last);
    auto count = static_cast<std::uint32_t>(random() % 200 + 1);
    auto ranges = even_ranges(whole, count);
    require_cover(ranges, whole);
    CHECK(ranges.size() <= count);
    std::uint64_t least = kMost;
    std::uint64_t most = 0;
    for (KeyRange range : ranges) {
      least = std::min(least, range.last - range.first);
      most = std::max(most, range.last - range.first);
    }
    CHECK(most - least <= 1);
  }
}

TEST_CASE("even ranges at the edges") {
  CHECK(even_ranges({5, 5}, 8) == std::vector<KeyRange>{{5, 5}});
  CHECK(even_ranges({0, 2}, 3) == std::vector<KeyRange>{{0, 0}, {1, 1}, {2, 2}});
  CHECK(even_ranges({0, 2}, 7).size() == 3);
  CHECK(even_ranges({0, kMost}, 1) == std::vector<KeyRange>{{0, kMost}});
  CHECK(even_ranges({0, kMost}, 2) ==
        std::vector<KeyRange>{{0, kMost / 2}, {kMost / 2 + 1, kMost}});
  require_cover(even_ranges({0, kMost}, 100), {0, kMost});
  CHECK(even_ranges({kMost, kMost}, 4) == std::vector<KeyRange>{{kMost, kMost}});
  CHECK(even_ranges({1, 10}, 0) == std::vector<KeyRange>{{1, 10}});
}

TEST_CASE("balancing finds the keys behind an outlier") {
  // One key at 1, a million in a row far away: as when snowflake ids follow a test record.
  constexpr std::uint64_t kFar = 1700000000000000000;
  constexpr std::uint64_t kRows = 1000000;
  auto estimate = [&](KeyRange range) -> std::optional<std::uint64_t> {
    std::uint64_t rows = range.first <= 1 && range.last >= 1 ? 1 : 0;
    std::uint64_t first = std::max(range.first, kFar);
    std::uint64_t last = std::min(range.last, kFar + kRows - 1);
    return last < first ? rows : rows + (last - first + 1);
  };
  KeyRange whole{1, kFar + kRows - 1};
  auto ranges = balanced_ranges(even_ranges(whole, 10), 10, estimate);
  require_cover(ranges, whole);
  CHECK(ranges.size() >= 7);
  CHECK(ranges.size() <= 24);
  for (KeyRange range : ranges) CHECK(*estimate(range) <= kRows * 15 / 100);
}

TEST_CASE("balancing works with estimates that end at half of the table") {
  constexpr std::uint64_t kRows = 100000;
  auto estimate = [](KeyRange range) -> std::optional<std::uint64_t> {
    std::uint64_t last = std::min(range.last, kRows - 1);
    std::uint64_t rows = range.first > last ? 0 : last - range.first + 1;
    return std::min(rows, kRows / 2);
  };
  KeyRange whole{0, std::uint64_t{1} << 60};
  auto ranges = balanced_ranges(even_ranges(whole, 10), 10, estimate);
  require_cover(ranges, whole);
  CHECK(ranges.size() >= 7);
  for (KeyRange range : ranges) CHECK(*estimate(range) <= kRows * 15 / 100);
}

TEST_CASE("estimates that know nothing change nothing") {
  KeyRange whole{0, 1000};
  auto even = even_ranges(whole, 10);
  int asked = 0;
  auto blind = [&](KeyRange) -> std::optional<std::uint64_t> { return ++asked, 5000; };
  CHECK(balanced_ranges(even, 10, blind) == even);
  CHECK(asked <= 12);
  auto silent = [](KeyRange) -> std::optional<std::uint64_t> { return std::nullopt; };
  CHECK(balanced_ranges(even, 10, silent) == even);
}

TEST_CASE("the first and the last condition are open") {
  auto ranges =
      even_ranges({*position_of("-10", KeyScale::Signed), *position_of("19", KeyScale::Signed)}, 3);
  CHECK(range_predicates(ranges, "`k`", KeyScale::Signed) ==
        std::vector<std::string>{"`k` < 0", "`k` >= 0 AND `k` < 10", "`k` >= 10"});
}
