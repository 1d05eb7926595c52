#include "compiler/lower/dataworks/place.h"
#include "compiler/lower/file_name.h"
#include "tests/support/catch.h"

namespace {

using syncql::lower::file_name;
using syncql::lower::dataworks::Json;
using syncql::lower::dataworks::put;

TEST_CASE("a path makes what is missing on its way") {
  Json root = Json::object();
  put(root, "speed.concurrent", 3);
  put(root, "speed.throttle", false);
  CHECK(root.dump() == R"({"speed":{"concurrent":3,"throttle":false}})");
}

TEST_CASE("lists are entered by index and grown at their end") {
  Json root = Json::object();
  put(root, "connection[0].datasource", "mysql");
  put(root, "connection[0].table[]", "x");
  put(root, "connection[0].table[]", "y");
  CHECK(root.dump() == R"({"connection":[{"datasource":"mysql","table":["x","y"]}]})");
}

TEST_CASE("a file name stays in its folder") {
  CHECK(file_name("users_daily", ".json") == "users_daily.json");
  CHECK(file_name("../../etc/passwd", ".json") == "_.._.._etc_passwd.json");
  CHECK(file_name("a b${day}", ".json") == "a_b__day_.json");
  CHECK(file_name("订单", ".json") == "订单.json");
  CHECK(file_name("", ".json") == "_.json");
}

}  // namespace
