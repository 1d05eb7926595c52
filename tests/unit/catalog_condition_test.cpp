#include <map>

#include "compiler/catalog/condition.h"
#include "tests/support/catch.h"

namespace {

using namespace syncql;
using namespace syncql::catalog;

using Values = std::map<std::string, job::Value, std::less<>>;

Truth truth_of(const std::string& text, const Values& values, bool split_by = false) {
  const auto condition = parse_condition(text);
  REQUIRE(condition);
  const auto value = [&](std::string_view name) {
    const auto found = values.find(name);
    return found == values.end() ? nullptr : &found->second;
  };
  return holds(*condition, {value, split_by});
}

bool says(const std::string& text, const Values& values, bool split_by = false) {
  const Truth truth = truth_of(text, values, split_by);
  REQUIRE(truth != Truth::Unknown);
  return truth == Truth::True;
}

const job::Value kUpdate{std::string("update")};
const job::Value kEight{std::int64_t{8}};

TEST_CASE("SPLIT BY holds where the clause is written") {
  CHECK(says("SPLIT BY", {}, true));
  CHECK_FALSE(says("split by", {}, false));
}

TEST_CASE("texts, numbers and truth values are compared with their kind") {
  CHECK(says("mode = 'update'", {{"mode", kUpdate}}));
  CHECK_FALSE(says("mode <> 'update'", {{"mode", kUpdate}}));
  CHECK(says("a.b = true", {{"a.b", job::Value{true}}}));
  CHECK(says("n = 8", {{"n", kEight}}));
  CHECK_FALSE(says("n = '8'", {{"n", kEight}}));
}

TEST_CASE("numbers are ordered") {
  CHECK(says("n >= 8", {{"n", kEight}}));
  CHECK_FALSE(says("n > 8", {{"n", kEight}}));
  CHECK(says("n < 9", {{"n", kEight}}));
  CHECK(says("n <= 8", {{"n", kEight}}));
}

TEST_CASE("what is not given differs from everything") {
  CHECK(says("mode <> 'update'", {}));
  CHECK_FALSE(says("mode = 'update'", {}));
  CHECK_FALSE(says("n >= 8", {}));
}

TEST_CASE("IS NULL holds where nothing is given") {
  CHECK(says("n IS NULL", {}));
  CHECK_FALSE(says("n is null", {{"n", kEight}}));
  CHECK(says("n IS NOT NULL AND mode IS NULL", {{"n", kEight}}));
  CHECK_FALSE(says("n IS NOT NULL", {}));
  CHECK(truth_of("n IS NULL", {{"n", job::Value{std::string("${n}")}}}) == Truth::False);
}

TEST_CASE("what a parameter gives is unknown, unless the rest decides") {
  const job::Value later{std::string("${m}")};
  CHECK(truth_of("mode = 'update'", {{"mode", later}}) == Truth::Unknown);
  CHECK(truth_of("mode <> 'update'", {{"mode", later}}) == Truth::Unknown);
  CHECK(truth_of("n >= 8", {{"n", later}}) == Truth::Unknown);
  CHECK(truth_of("mode = 'x' AND n = 1", {{"mode", later}, {"n", kEight}}) == Truth::False);
  CHECK(truth_of("mode = 'x' OR n = 8", {{"mode", later}, {"n", kEight}}) == Truth::True);
  CHECK(truth_of("mode = '${'", {{"mode", job::Value{std::string("${")}}}) == Truth::True);
}

TEST_CASE("AND binds closer than OR") {
  const std::string text = "mode = 'x' AND n = 1 OR n = 8";
  CHECK(says(text, {{"n", kEight}}));
  CHECK_FALSE(says("mode = 'x' AND n = 8 OR n = 1", {{"n", kEight}}));
}

TEST_CASE("a doubled quote is one quote") {
  CHECK(says("q = 'it''s'", {{"q", job::Value{std::string("it's")}}}));
}

TEST_CASE("anything else is no condition") {
  for (const char* text : {"", "a", "a =", "a LIKE 'x'", "upper(a) = 'x'", "a = b", "a = 1 AND",
                           "SPLIT", "a IS", "a IS 1", "a IS NOT 1", "a = 'x' OR OR b = 1"}) {
    CHECK_FALSE(parse_condition(text));
  }
  CHECK_FALSE(parse_condition("a = '" + std::string(100'000, 'x') + "'"));
}

}  // namespace
