#include "compiler/job/job.h"
#include "tests/support/catch.h"

namespace {

using namespace syncql::job;

Option option(const char* name, Role role, Value value) {
  Option result;
  result.name = name;
  result.role = role;
  result.value = std::move(value);
  return result;
}

TEST_CASE("a member is found in objects only") {
  const Value object{Object{{"a", Value{std::int64_t{1}}}}};
  REQUIRE(object.member("a") != nullptr);
  CHECK(*object.member("a")->as_int() == 1);
  CHECK(object.member("b") == nullptr);
  CHECK(Value{std::string("a")}.member("a") == nullptr);
}

TEST_CASE("an endpoint's options are found by name and by role") {
  Endpoint endpoint;
  endpoint.options = {option("where", Role::Where, Value{std::string("id > 1")}),
                      option("rows", Role::None, Value{std::int64_t{5}})};
  CHECK(text_or(endpoint.option(Role::Where), "") == "id > 1");
  CHECK(int_or(endpoint.option("rows"), 0) == 5);
  CHECK(endpoint.option(Role::SplitBy) == nullptr);
  CHECK(endpoint.option("columns") == nullptr);
}

TEST_CASE("accessors fall back where the option is missing or of another type") {
  const Option number = option("n", Role::None, Value{std::int64_t{5}});
  CHECK(int_or(nullptr, 7) == 7);
  CHECK(text_or(&number, "none") == "none");
  CHECK(bool_or(&number, true));
  CHECK(texts(&number).empty());
}

TEST_CASE("texts takes the strings of a list") {
  const Option list = option("l", Role::None, Value{List{Value{std::string("a")}, Value{true}}});
  CHECK(texts(&list) == std::vector<std::string>{"a"});
}

}  // namespace
