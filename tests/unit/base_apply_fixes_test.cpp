#include "compiler/base/apply_fixes.h"
#include "tests/support/catch.h"

namespace syncql {
namespace {

Fix fix(std::uint32_t begin, std::uint32_t end, std::string text) {
  return {{0, begin, end}, std::move(text)};
}

TEST_CASE("fixes are applied whatever their order") {
  const FixedText fixed = apply_fixes("one two three", {fix(8, 13, "3"), fix(0, 3, "1")});
  CHECK(fixed.text == "1 two 3");
  CHECK(fixed.applied == std::vector<bool>{true, true});
}

TEST_CASE("of two fixes that overlap the first in the text is applied") {
  const FixedText fixed = apply_fixes("abcdef", {fix(2, 5, "X"), fix(1, 3, "Y")});
  CHECK(fixed.text == "aYdef");
  CHECK(fixed.applied == std::vector<bool>{false, true});
}

TEST_CASE("fixes that meet do not overlap") {
  CHECK(apply_fixes("abcd", {fix(0, 2, "X"), fix(2, 4, "Y")}).text == "XY");
  CHECK(apply_fixes("abcd", {fix(0, 2, "X"), fix(2, 2, "+")}).text == "X+cd");
}

TEST_CASE("the same fix twice is applied once and counts twice") {
  const FixedText fixed = apply_fixes("ab", {fix(0, 1, "X"), fix(0, 1, "X")});
  CHECK(fixed.text == "Xb");
  CHECK(fixed.applied == std::vector<bool>{true, true});
}

TEST_CASE("of two insertions at one place one is left out") {
  const FixedText fixed = apply_fixes("ab", {fix(1, 1, "X"), fix(1, 1, "Y")});
  CHECK(fixed.text == "aXb");
  CHECK(fixed.applied == std::vector<bool>{true, false});
}

TEST_CASE("an insertion at the end and a fix behind the end") {
  const FixedText fixed = apply_fixes("ab", {fix(2, 2, ";"), fix(2, 9, "no")});
  CHECK(fixed.text == "ab;");
  CHECK(fixed.applied == std::vector<bool>{true, false});
}

}  // namespace
}  // namespace syncql
