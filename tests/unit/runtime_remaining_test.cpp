#include "runtime/commit/remaining.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

SplitRecord split(std::uint32_t index, std::optional<std::uint32_t> batches = std::nullopt) {
  SplitRecord record;
  record.split.index = index;
  record.split.predicate = "p" + std::to_string(index);
  record.batches = batches;
  return record;
}

BatchRecord batch(std::uint32_t sequence, BatchStage stage, RowKey after, RowKey last) {
  BatchRecord record;
  record.sequence = sequence;
  record.label = "l" + std::to_string(sequence);
  record.stage = stage;
  record.after = std::move(after);
  record.last = std::move(last);
  return record;
}

constexpr auto Sent = BatchStage::Sent;
constexpr auto Loaded = BatchStage::Loaded;

// `split after..upto label` of each portion.
std::vector<std::string> texts(const Remaining& rest) {
  std::vector<std::string> out;
  for (const Portion& portion : rest.portions) {
    const auto key = [](const RowKey& key) { return key.empty() ? std::string("-") : key[0]; };
    std::string text = std::to_string(portion.split.index) + " " + portion.split.predicate + " " +
                       key(portion.split.after) + ".." + key(portion.split.upto);
    if (!portion.label.empty()) {
      text += " " + portion.label + "#" + std::to_string(portion.sequence);
    }
    out.push_back(std::move(text));
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a run whose every batch arrived has nothing left") {
  const auto rest = remaining({split(0, 2), split(1, 0)},
                              {batch(0, Loaded, {}, {"5"}), batch(1, Loaded, {"5"}, {})}, true);
  REQUIRE(rest);
  CHECK(rest->portions.empty());
  CHECK(rest->added.empty());
}

TEST_CASE("a split that was not begun is read as it was") {
  CHECK(texts(*remaining({split(0)}, {}, true)) == Texts{"0 p0 -..-"});
}

TEST_CASE("what lies behind the last batch becomes a split of its own") {
  const auto rest = remaining({split(0)}, {batch(0, Loaded, {}, {"5"})}, true);
  REQUIRE(rest);
  CHECK(texts(*rest) == Texts{"1 p0 5..-"});
  REQUIRE(rest->closed.size() == 1);
  CHECK(rest->closed[0].batches == 1);
  CHECK(rest->added.size() == 1);
}

TEST_CASE("a batch that did not arrive is repeated under its label") {
  const auto rest = remaining(
      {split(0, 3)},
      {batch(0, Loaded, {}, {"5"}), batch(1, Sent, {"5"}, {"9"}), batch(2, Sent, {"9"}, {})}, true);
  REQUIRE(rest);
  CHECK(texts(*rest) == Texts{"0 p0 5..9 l1#1", "0 p0 9..- l2#2"});
  CHECK(rest->added.empty());
}

TEST_CASE("batches that were made but not recorded leave gaps to be read") {
  const auto rest = remaining({split(0, 4)},
                              {batch(1, Loaded, {"5"}, {"9"}), batch(3, Loaded, {"12"}, {})}, true);
  REQUIRE(rest);
  CHECK(texts(*rest) == Texts{"1 p0 -..5", "2 p0 9..12"});
  CHECK(rest->closed[0].batches == 2);
  // The next time the split counts as complete: its gaps have become splits.
  CHECK(texts(*remaining({split(0, 2)},
                         {batch(1, Loaded, {"5"}, {"9"}), batch(3, Loaded, {"12"}, {})}, true))
            .empty());
}

TEST_CASE("a split that ends within the table is complete where its last batch says so") {
  SplitRecord part = split(0);
  part.split.upto = {"9"};
  CHECK(texts(*remaining({part}, {batch(0, Loaded, {}, {"9"})}, true)).empty());
  CHECK(texts(*remaining({part}, {batch(0, Loaded, {}, {"5"})}, true)) == Texts{"1 p0 5..9"});
}

TEST_CASE("without an order a split is loaded whole or not at all") {
  CHECK(texts(*remaining({split(0, 1)}, {batch(0, Loaded, {}, {})}, false)).empty());
  CHECK(texts(*remaining({split(0, 1)}, {batch(0, Sent, {}, {})}, false)) ==
        Texts{"0 p0 -..- l0#0"});
  const auto again = remaining({split(0)}, {batch(0, Sent, {}, {})}, false);
  CHECK(texts(*again) == Texts{"1 p0 -..-"});
  REQUIRE(again->closed.size() == 1);
  CHECK(again->closed[0].batches == 0);
  CHECK(texts(*remaining({split(0, 0), split(1)}, {}, false)) == Texts{"1 p1 -..-"});
  const auto half = remaining({split(0)}, {batch(0, Loaded, {}, {})}, false);
  REQUIRE_FALSE(half);
  CHECK(half.error().code->id == "E0782");
}
