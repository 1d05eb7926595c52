#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/select.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;
using syncql::job::Column;

namespace {

ReadRequest request(std::vector<Column> columns, std::string where = "") {
  ReadRequest out;
  out.database = "shop";
  out.table = "users";
  out.columns = std::move(columns);
  out.where = std::move(where);
  return out;
}

Column name(std::string text) {
  return {std::move(text), true, {}};
}
Column expression(std::string text) {
  return {std::move(text), false, {}};
}

}  // namespace

TEST_CASE("names are quoted, expressions stand as they are") {
  Select select = select_of(request({name("id"), name("a`b"), expression("upper(name)")}));
  CHECK(statement(select, "") == "SELECT `id`, `a``b`, upper(name) FROM `shop`.`users`");
}

TEST_CASE("no columns mean all") {
  CHECK(statement(select_of(request({})), "") == "SELECT * FROM `shop`.`users`");
}

TEST_CASE("a hint stands directly behind the verb") {
  Select select = select_of(request({name("/*+ SET_VAR(enable_spill = true)*/ id"), name("n")}));
  CHECK(statement(select, "") ==
        "SELECT /*+ SET_VAR(enable_spill = true)*/ `id`, `n` FROM `shop`.`users`");
  CHECK(statement_of(select, "MIN(`id`)") ==
        "SELECT /*+ SET_VAR(enable_spill = true)*/ MIN(`id`) FROM `shop`.`users`");
}

TEST_CASE("the condition is kept and joined to the split's") {
  Select select = select_of(request({name("id")}, " id>100 OR x ; "));
  CHECK(statement(select, "") == "SELECT `id` FROM `shop`.`users` WHERE (id>100 OR x)");
  CHECK(statement(select, "`id` < 5") ==
        "SELECT `id` FROM `shop`.`users` WHERE (id>100 OR x) AND (`id` < 5)");
  select.where.clear();
  CHECK(statement(select, "`id` < 5") == "SELECT `id` FROM `shop`.`users` WHERE (`id` < 5)");
}

TEST_CASE("a comment does not swallow what follows") {
  Select select = select_of(request({expression("a -- first"), name("b")}, "id>100 -- new ones"));
  CHECK(statement(select, "") ==
        "SELECT a -- first\n, `b` FROM `shop`.`users` WHERE (id>100 -- new ones\n)");
  CHECK(statement(select_of(request({name("b")}, "id>1 # x")), "`k` < 2") ==
        "SELECT `b` FROM `shop`.`users` WHERE (id>1 # x\n) AND (`k` < 2)");
}

TEST_CASE("a query of the user's own is read word for word") {
  ReadRequest own = request({name("id")}, "id > 1");
  own.query = "select a, b from t limit 5;";
  Select select = select_of(own);
  CHECK(statement(select, "") == "select a, b from t limit 5");
  CHECK(empty_statement(select) ==
        "SELECT * FROM (select a, b from t limit 5) AS syncql_query LIMIT 0");
}

TEST_CASE("literals and names cannot be left") {
  CHECK(quoted_name("a``b") == "`a````b`");
  CHECK(quoted_text("it's a \\ b") == "'it''s a \\\\ b'");
}
