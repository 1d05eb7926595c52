// How the MySQL source divides a table: every row in one split, whatever the keys are.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <random>

#include "tests/e2e/source_mysql_fixture.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;
using namespace syncql::test;

TEST_CASE("every row is in one split") {
  struct Kind {
    const char* type;
    std::vector<std::string> edges;
  };
  const std::vector<Kind> kinds = {
      {"TINYINT", {"-128", "127", "0", "-1"}},
      {"SMALLINT UNSIGNED", {"0", "65535"}},
      {"MEDIUMINT", {"-8388608", "8388607"}},
      {"INT", {"-2147483648", "2147483647", "0"}},
      {"BIGINT", {"-9223372036854775808", "9223372036854775807", "0", "-1"}},
      {"BIGINT UNSIGNED", {"0", "18446744073709551615", "9223372036854775808"}},
      {"BIGINT UNSIGNED ZEROFILL", {"7", "18446744073709551615"}}};
  std::mt19937 random(11);
  for (const Kind& kind : kinds) {
    for (const char* key : {"", ", KEY (k)"}) {
      INFO(kind.type << key);
      run({"DROP TABLE IF EXISTS keyed",
           fmt::format("CREATE TABLE keyed (n INT AUTO_INCREMENT PRIMARY KEY, k {}{})", kind.type,
                       key)});
      std::string values = "(NULL),(NULL)";
      for (const std::string& edge : kind.edges) values += fmt::format(",({0}),({0})", edge);
      for (int i = 0; i < 200; ++i) {
        values += random() % 10 == 0 ? ",(NULL)" : fmt::format(",({})", random() % 128);
      }
      run({"INSERT INTO keyed (k) VALUES " + values, "ANALYZE TABLE keyed"});
      auto source = source_for(job_for("keyed", {{"n", "k"}, "", "k"}));
      auto splits = source->enumerate(3);
      REQUIRE(splits.has_value());
      CHECK(splits->size() >= 3);
      Rows rows = read_all(*source, 3).rows;
      std::map<std::string, int> seen;
      for (const auto& row : rows) ++seen[row[0]];
      auto all = 202 + 2 * kind.edges.size();
      CHECK(rows.size() == all);
      CHECK(seen.size() == all);
    }
  }
}

TEST_CASE("rows that come after the split are covered") {
  run({"DROP TABLE IF EXISTS late", "CREATE TABLE late (id INT PRIMARY KEY)",
       "INSERT INTO late SELECT seq FROM seq_100_to_200"});
  auto source = source_for(job_for("late", {{}, "", "id"}));
  auto splits = source->enumerate(2);
  REQUIRE(splits.has_value());
  CHECK(splits->size() >= 8);
  run({"INSERT INTO late VALUES (1), (-5), (100000)"});
  Collect rows;
  std::atomic<bool> stop = false;
  auto reader = source->open();
  for (const Split& split : *splits) REQUIRE((*reader)->read(split, rows, stop).has_value());
  CHECK(rows.rows.size() == 104);
}

TEST_CASE("a skewed key is divided by its rows") {
  run({"DROP TABLE IF EXISTS skewed", "CREATE TABLE skewed (id BIGINT PRIMARY KEY, v INT)",
       "INSERT INTO skewed VALUES (1, 0)",
       "INSERT INTO skewed SELECT 1700000000000000000 + seq * 3, 1 FROM seq_1_to_100000",
       "ANALYZE TABLE skewed"});
  auto source = source_for(job_for("skewed", {{"id"}, "", "id"}));
  auto splits = source->enumerate(2);
  REQUIRE(splits.has_value());
  auto reader = source->open();
  std::size_t most = 0;
  std::size_t total = 0;
  for (const Split& split : *splits) {
    Collect rows;
    std::atomic<bool> stop = false;
    REQUIRE((*reader)->read(split, rows, stop).has_value());
    most = std::max(most, rows.rows.size());
    total += rows.rows.size();
  }
  CHECK(total == 100001);
  CHECK(most < 40000);
}

TEST_CASE("where no split is possible, there is one, and a word about it") {
  run({"DROP TABLE IF EXISTS plain",
       "CREATE TABLE plain (id INT PRIMARY KEY, name VARCHAR(10), other INT)",
       "INSERT INTO plain VALUES (1, 'a', 5), (2, 'b', 6), (3, 'c', 7)"});
  auto check = [](const std::string& column, std::uint32_t readers, const std::string& expected) {
    auto source = source_for(job_for("plain", {{}, "", column}));
    auto splits = source->enumerate(readers);
    REQUIRE(splits.has_value());
    auto warnings = source->warnings();
    CHECK(warnings.size() == (expected.empty() ? 0 : 1));
    if (!expected.empty()) CHECK(code_of(warnings.at(0)) == expected);
    return splits->size();
  };
  CHECK(check("id", 1, "") == 1);
  CHECK(check("", 1, "") == 1);
  CHECK(check("", 4, "[W0821]") == 1);
  CHECK(check("name", 4, "[W0820]") == 1);
  CHECK(check("other", 3, "[W0822]") == 4);  // three ranges and NULL
  CHECK(check("ID", 3, "") == 3);

  auto missing = source_for(job_for("plain", {{}, "", "idd"}))->enumerate(2);
  REQUIRE_FALSE(missing.has_value());
  CHECK(code_of(missing.error()) == "[E0728]");
  run({"DELETE FROM plain"});
  CHECK(check("id", 4, "") == 1);
}
