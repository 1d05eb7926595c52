// How the MySQL source divides a table: every row in one split, whatever the keys are.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <random>

#include "runtime/net/mysql_connection.h"
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

// Reads all splits of `job`; every row of `rows`, named by its first cell, is in one of them.
// Returns how many rows the largest holds, and how many splits there are.
struct Cover {
  std::size_t most = 0;
  std::size_t splits = 0;
};

Cover require_cover(const job::Job& job, std::uint32_t readers, std::size_t rows) {
  auto source = source_for(job);
  auto splits = source->enumerate(readers);
  REQUIRE(splits.has_value());
  auto reader = source->open();
  REQUIRE(reader.has_value());
  Cover out{0, splits->size()};
  std::map<std::string, int> seen;
  std::size_t total = 0;
  for (const Split& split : *splits) {
    INFO(split.predicate);
    Collect part;
    std::atomic<bool> stop = false;
    auto done = (*reader)->read(split, part, stop);
    INFO((done ? "" : everything(done.error())));
    REQUIRE(done.has_value());
    for (const auto& row : part.rows) ++seen[row.at(0)];
    total += part.rows.size();
    out.most = std::max(out.most, part.rows.size());
  }
  CHECK(total == rows);
  CHECK(seen.size() == rows);
  return out;
}

TEST_CASE("texts are divided by the server, in the column's own order") {
  const std::vector<const char*> types = {"VARCHAR(20) COLLATE utf8mb4_general_ci",
                                          "VARCHAR(20) COLLATE utf8mb4_unicode_ci",
                                          "VARCHAR(20) COLLATE utf8mb4_bin",
                                          "VARCHAR(20) COLLATE utf8mb4_nopad_bin",
                                          "VARCHAR(20) CHARACTER SET latin1",
                                          "VARCHAR(20) CHARACTER SET utf16",
                                          "CHAR(20) COLLATE utf8mb4_unicode_520_ci",
                                          "VARBINARY(40)",
                                          "BINARY(20)"};
  const std::vector<std::string> parts = {"a",        "A", "b",        "B",  "z",  "Z",
                                          "\xc3\xa9", " ", "\t",       "'",  "\\", "0",
                                          "9",        "_", "\xc3\x9f", "ss", "-",  "\xc3\x84"};
  std::mt19937 random(5);
  for (const char* type : types) {
    INFO(type);
    run({fmt::format(
        "CREATE OR REPLACE TABLE words (n INT AUTO_INCREMENT PRIMARY KEY, k {}, KEY (k))", type)});
    std::string values = "(NULL),(NULL),(''),('')";
    for (int i = 0; i < 600; ++i) {
      std::string word;
      for (auto count = random() % 6; count > 0; --count) word += parts[random() % parts.size()];
      if (random() % 20 == 0 && std::string_view(type).find("latin1") == std::string_view::npos) {
        word += "\xf0\x9f\x98\x80";
      }
      values += ",(" + quoted_text(word) + ")";
    }
    run({"INSERT INTO words (k) VALUES " + values, "ANALYZE TABLE words"});
    const Cover cover = require_cover(job_for("words", {{"n", "k"}, "", "k"}), 3, 604);
    CHECK(cover.splits >= 4);
    CHECK(cover.most < 400);
  }
}

TEST_CASE("dates, times and decimals are divided, with an index and without") {
  struct Kind {
    const char* type;
    const char* value;  // of `seq`
    std::vector<std::string> edges;
  };
  const std::vector<Kind> kinds = {
      {"DATE", "'2020-01-01' + INTERVAL seq DAY", {"'0000-00-00'", "'2024-02-30'", "'9999-12-31'"}},
      {"DATETIME(6)", "'2020-01-01' + INTERVAL seq * 777 SECOND", {"'0000-00-00'", "'0001-01-01'"}},
      {"DATETIME(6)", "'2020-01-01' + INTERVAL seq MICROSECOND", {}},
      {"TIMESTAMP", "'2024-10-26 20:00:00' + INTERVAL seq * 59 SECOND", {"'0000-00-00'"}},
      {"TIME(3)", "SEC_TO_TIME(CAST(seq AS SIGNED) * 13 - 5000)", {"'-838:59:59'", "'838:59:59'"}},
      {"YEAR", "1901 + seq % 255", {"0"}},
      {"DECIMAL(65,30)", "seq * 1.000000000000000000000000000001", {"-9e33", "9e33", "0.5"}},
      {"DECIMAL(10,9)", "seq / 1000", {"-0.000000001", "0"}},
      {"DOUBLE", "seq / 7", {"-1e300", "1e300", "-0e0"}},
      {"FLOAT", "seq / 7", {"0", "1e38"}},
      {"BIT(40)", "seq * 100000", {"0", "b'1'"}},
      {"ENUM('z', 'a', 'm')", "1 + seq % 3", {"'z'"}},
      {"UUID", "UUID()", {}},
      {"INET6", "CONCAT('::', HEX(seq))", {"'::'", "'ff::'"}}};
  for (const Kind& kind : kinds) {
    for (const char* key : {"", ", KEY (k)"}) {
      INFO(kind.type << " " << kind.value << key);
      run({"SET sql_mode = 'ALLOW_INVALID_DATES'",
           fmt::format("CREATE OR REPLACE TABLE keyed (n INT AUTO_INCREMENT PRIMARY KEY, k {} "
                       "NULL{})",
                       kind.type, key),
           fmt::format("INSERT INTO keyed (k) SELECT {} FROM seq_1_to_500", kind.value)});
      for (const std::string& edge : kind.edges) {
        run({"SET sql_mode = 'ALLOW_INVALID_DATES'",
             fmt::format("INSERT INTO keyed (k) VALUES (NULL), ({0}), ({0})", edge)});
      }
      run({"ANALYZE TABLE keyed"});
      const Cover cover =
          require_cover(job_for("keyed", {{"n", "k"}, "", "k"}), 2, 500 + 3 * kind.edges.size());
      const bool words =
          std::string_view(kind.type) == "UUID" || std::string_view(kind.type) == "INET6";
      if (*key != '\0') CHECK(cover.splits >= 3);
      if (*key == '\0' && words) CHECK(cover.splits == 1);
    }
  }
}

TEST_CASE("the table's own key stands in for a split column, skewed and composite as it is") {
  run(
      {"CREATE OR REPLACE TABLE tenants (tenant INT, code VARCHAR(40), day DATE, v INT, PRIMARY "
       "KEY "
       "(tenant, code, day))",
       "INSERT INTO tenants SELECT IF(seq % 100 = 0, seq % 7, 42), CONCAT('order-', MD5(seq DIV "
       "3)), "
       "'2024-01-01' + INTERVAL seq DAY, seq FROM seq_1_to_20000",
       "ANALYZE TABLE tenants"});
  const Cover tenants = require_cover(job_for("tenants", {{"v"}, "", ""}), 3, 20000);
  CHECK(tenants.splits >= 8);
  CHECK(tenants.most < 6000);

  run({"CREATE OR REPLACE TABLE prefixes (a VARCHAR(40), b INT, v INT, PRIMARY KEY (a, b))",
       "INSERT INTO prefixes SELECT CONCAT('the same beginning of all ', seq DIV 1000), seq, seq "
       "FROM seq_1_to_9000",
       "ANALYZE TABLE prefixes"});
  const Cover prefixes = require_cover(job_for("prefixes", {{"v"}, "", ""}), 2, 9000);
  CHECK(prefixes.splits >= 5);
  CHECK(prefixes.most < 4000);

  run(
      {"CREATE OR REPLACE TABLE labelled (a INT, e ENUM('y', 'x'), b INT, v INT, PRIMARY KEY (a, "
       "e, "
       "b))",
       "INSERT INTO labelled SELECT seq % 50, 1 + seq % 2, seq, seq FROM seq_1_to_3000",
       "ANALYZE TABLE labelled",
       "CREATE OR REPLACE TABLE narrow (k VARCHAR(30) PRIMARY KEY, v INT)",
       "INSERT INTO narrow SELECT IF(seq % 100 = 0, CONCAT(CHAR(65 + seq % 26), seq), "
       "CONCAT('mmmmmmmmmm', LPAD(seq, 8, '0'))), seq FROM seq_1_to_10000",
       "ANALYZE TABLE narrow"});
  CHECK(require_cover(job_for("labelled", {{"v"}, "", ""}), 2, 3000).splits >= 5);
  CHECK(require_cover(job_for("narrow", {{"v"}, "", ""}), 2, 10000).most < 3500);
}

TEST_CASE("where no split is possible, there is one, and a word about it") {
  run({"DROP TABLE IF EXISTS plain",
       "CREATE TABLE plain (id INT PRIMARY KEY, name VARCHAR(10), other INT, note TEXT, KEY "
       "(note(5)))",
       "INSERT INTO plain VALUES (1, 'a', 5, ''), (2, 'b', 6, ''), (3, 'c', 7, '')",
       "CREATE OR REPLACE TABLE keyless (id INT)"});
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
  CHECK(check("", 4, "") == 3);  // by the primary key
  CHECK(check("note", 4, "[W0820]") == 1);
  CHECK(check("name", 4, "[W0820]") == 1);
  CHECK(check("other", 3, "[W0822]") == 4);  // three ranges and NULL
  CHECK(check("ID", 3, "") == 3);

  auto keyless = source_for(job_for("keyless"));
  CHECK(keyless->enumerate(4)->size() == 1);
  CHECK(code_of(keyless->warnings().at(0)) == "[W0821]");

  auto missing = source_for(job_for("plain", {{}, "", "idd"}))->enumerate(2);
  REQUIRE_FALSE(missing.has_value());
  CHECK(code_of(missing.error()) == "[E0728]");
  run({"DELETE FROM plain"});
  CHECK(check("id", 4, "") == 1);
}
