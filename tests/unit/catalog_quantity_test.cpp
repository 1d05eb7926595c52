#include "compiler/catalog/quantity.h"
#include "tests/support/catch.h"

namespace {

using namespace syncql;
using namespace syncql::catalog;

TEST_CASE("sizes in thousands and in 1024s") {
  CHECK(bytes({"5", "MB"}) == 5'000'000);
  CHECK(bytes({"5", "MiB"}) == 5'242'880);
  CHECK(bytes({"1", "TiB"}) == 1'099'511'627'776);
  CHECK(bytes({"7", "b"}) == 7);
  CHECK(bytes({"1.5", "kb"}) == 1500);
}

TEST_CASE("durations in milliseconds") {
  CHECK(milliseconds({"30", "s"}) == 30'000);
  CHECK(milliseconds({"5", "m"}) == 300'000);
  CHECK(milliseconds({"250", "ms"}) == 250);
  CHECK(milliseconds({"1", "d"}) == 86'400'000);
}

TEST_CASE("other units, fractions of the smallest unit and too much are refused") {
  CHECK_FALSE(bytes({"5", "s"}));
  CHECK_FALSE(bytes({"0.5", "B"}));
  CHECK_FALSE(bytes({"99999999999", "TiB"}));
  CHECK_FALSE(milliseconds({"5", "MB"}));
  CHECK_FALSE(milliseconds({"1e400", "s"}));
}

}  // namespace
