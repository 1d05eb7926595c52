// The MySQL source's stable order: what key a row's cells carry, and how a split is taken up behind
// any of its rows.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/e2e/source_mysql_fixture.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;
using namespace syncql::test;

namespace {

Rows read_split(SourceReader& reader, const Split& split) {
  Collect rows;
  std::atomic<bool> stop = false;
  auto done = reader.read(split, rows, stop);
  INFO((done ? "" : everything(done.error())));
  REQUIRE(done.has_value());
  return rows.rows;
}

RowKey key_of(const std::vector<std::string>& row, const std::vector<std::size_t>& cells) {
  RowKey key;
  for (std::size_t cell : cells) key.push_back(row.at(cell));
  return key;
}

// Every split is cut at each of its rows: what is behind the cut and what is up to it are the
// split's rows again. Returns how many rows there are.
std::size_t cut_everywhere(const job::Job& job, std::uint32_t readers = 1) {
  auto source = source_for(job);
  auto splits = source->enumerate(readers);
  REQUIRE(splits.has_value());
  const auto cells = source->key_cells();
  REQUIRE_FALSE(cells.empty());
  auto reader = source->open();
  REQUIRE(reader.has_value());
  std::size_t total = 0;
  for (Split split : *splits) {
    const Rows all = read_split(**reader, split);
    total += all.size();
    for (std::size_t i = 0; i < all.size(); ++i) {
      INFO(split.predicate << " row " << i);
      const auto at = all.begin() + static_cast<std::ptrdiff_t>(i + 1);
      split.after = key_of(all[i], cells);
      split.upto = {};
      CHECK(read_split(**reader, split) == Rows(at, all.end()));
      split.upto = split.after;
      split.after = {};
      CHECK(read_split(**reader, split) == Rows(all.begin(), at));
    }
    if (all.size() > 3) {
      split.after = key_of(all[0], cells);
      split.upto = key_of(all[2], cells);
      CHECK(read_split(**reader, split) == Rows(all.begin() + 1, all.begin() + 3));
    }
  }
  return total;
}

// The cells that carry the key, of one reader's reading.
std::vector<std::size_t> cells_of(const job::Job& job) {
  auto source = source_for(job);
  REQUIRE(source->enumerate(1).has_value());
  return source->key_cells();
}

constexpr char kAsStored[] = "SET sql_mode = 'ALLOW_INVALID_DATES'";

using Places = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a split can be taken up behind every row, whatever the key's type") {
  struct Kind {
    const char* type;
    std::vector<std::string> values;
  };
  const std::vector<Kind> kinds = {
      {"BIGINT", {"-9223372036854775808", "-1", "0", "7", "9223372036854775807"}},
      {"BIGINT UNSIGNED", {"0", "9223372036854775808", "18446744073709551615"}},
      {"INT(8) ZEROFILL", {"0", "42", "99999999"}},
      {"DECIMAL(65,30)",
       {"-99999999999999999999999999999999999.999999999999999999999999999999", "-0.5", "0",
        "0.000000000000000000000000000001", "1"}},
      {"BIT(64)", {"b'0'", "b'101'", "18446744073709551615"}},
      {"YEAR", {"0000", "1901", "1970", "2000", "2155"}},
      {"DATE", {"'0000-00-00'", "'0001-01-01'", "'2024-02-00'", "'2024-02-30'", "'9999-12-31'"}},
      {"DATETIME(6)", {"'0000-00-00'", "'2024-02-29 12:00:00'", "'2024-02-29 12:00:00.000001'"}},
      {"TIME(6)", {"'-838:59:59.999999'", "'-00:00:00.000001'", "'0'", "'838:59:59'"}},
      {"ENUM('z', 'a', 'm')", {"'z'", "'a'", "'m'"}},
      {"SET('z', 'a', 'm')", {"''", "'z'", "'a'", "'z,a'", "'m'", "'a,m'"}},
      {"UUID", {"UUID()", "UUID()", "'00000000-0000-0000-0000-000000000000'"}},
      {"INET6", {"'::'", "'::1'", "'::1.2.3.4'", "'ff::'"}},
      {"BINARY(3)", {"''", "X'000001'", "X'00FF'", "'a'", "X'275C27'", "X'FFFFFF'"}},
      {"VARBINARY(9)", {"''", "X'00'", "X'0000'", "'a'", "'A'", "X'275C27'", "X'FFFFFF'"}},
      {"VARCHAR(9) COLLATE utf8mb4_bin", {"''", "'a'", "'A'", "'b c'", "'é'", "'漢'", "'😀'"}},
      {"VARCHAR(9) COLLATE utf8mb4_nopad_bin", {"''", "'a'", "'a '", "'a  '", "'a\\0'"}},
      {"VARCHAR(9) COLLATE utf8mb4_general_ci", {"''", "'B'", "'a'", "'c'", "'z'", "'é'", "'😀'"}},
      {"VARCHAR(9) COLLATE utf8mb4_unicode_ci", {"''", "'ß'", "'st'", "'\\'\\\\'", "'Ö'", "'漢'"}},
      {"CHAR(9) COLLATE utf8mb4_unicode_ci", {"''", "'a '", "'b'", "'\\t'", "'😀'"}},
      {"VARCHAR(9) CHARACTER SET latin1", {"''", "'a'", "'\\n'", "'ä'", "'ß'", "'€'", "'''\\\\'"}},
      {"VARCHAR(9) CHARACTER SET utf16", {"''", "'a'", "'b'", "'😀'"}},
  };
  for (const Kind& kind : kinds) {
    INFO(kind.type);
    run({kAsStored,
         fmt::format("CREATE OR REPLACE TABLE keyed (k {} PRIMARY KEY, v INT)", kind.type),
         fmt::format("INSERT INTO keyed (k) VALUES ({})", fmt::join(kind.values, "), ("))});
    for (const char* column : {"k", "v"}) {
      CHECK(cut_everywhere(job_for("keyed", {{column}, "", ""})) == kind.values.size());
    }
    run({kAsStored,
         fmt::format("CREATE OR REPLACE TABLE pairs (g INT, k {}, h CHAR(2), v INT, "
                     "PRIMARY KEY (g, k, h))",
                     kind.type),
         "INSERT INTO pairs SELECT g, k, h, 0 FROM (SELECT 1 AS g UNION SELECT -2) AS a, keyed, "
         "(SELECT '' AS h UNION SELECT 'x') AS b"});
    CHECK(cut_everywhere(job_for("pairs", {{"v"}, "", ""})) == 4 * kind.values.size());
    CHECK(cut_everywhere(job_for("keyed", {{"v"}, "", ""}), 3) == kind.values.size());
    CHECK(cut_everywhere(job_for("pairs", {{"v"}, "", ""}), 2) == 4 * kind.values.size());
  }
}

TEST_CASE("the key is found among the columns, or comes behind them") {
  run(
      {"CREATE OR REPLACE TABLE ordered (a INT, b VARCHAR(9), c DOUBLE, e ENUM('x', 'y'), "
       "PRIMARY KEY (b, a))",
       "INSERT INTO ordered VALUES (2, 'y', 0.5, 'x'), (1, 'x', 1.5, 'y'), (1, 'y', 0, 'x')"});
  CHECK(cells_of(job_for("ordered", {{"c", "B", "a"}, "", ""})) == Places{1, 2});
  CHECK(cells_of(job_for("ordered", {{}, "", ""})) == Places{1, 0});
  CHECK(cells_of(job_for("ordered", {{"a"}, "", ""})) == Places{1, 0});
  CHECK(cells_of(job_for("ordered", {{"c"}, "", ""})) == Places{1, 2});
  // An expression is not the column, even where it is called so.
  auto source = source_for(job_for("ordered", {{"upper(b) AS b", "a AS b"}, "a > 0", ""}));
  CHECK(source->describe()->size() == 2);
  CHECK(read_all(*source).rows ==
        Rows{{"X", "1", "x", "1"}, {"Y", "1", "y", "1"}, {"Y", "2", "y", "2"}});
  CHECK(source->key_cells() == Places{2, 3});
}

TEST_CASE("a unique index without NULL is as good as a primary key") {
  run(
      {"CREATE OR REPLACE TABLE uniques (a INT NULL, b INT NOT NULL, c INT NOT NULL, d TEXT NOT "
       "NULL, v INT, UNIQUE (a), UNIQUE (d(5)), UNIQUE (b, c))",
       "INSERT INTO uniques VALUES (1, 2, 3, 'd', 4), (2, 1, 9, 'e', 5), (NULL, 1, 8, 'f', 6)"});
  CHECK(cells_of(job_for("uniques", {{"c", "v"}, "", ""})) == Places{2, 0});
  CHECK(cut_everywhere(job_for("uniques", {{"v", "d"}, "", ""})) == 3);
}

TEST_CASE("where an order is not to be had for nothing, there is none") {
  run({"CREATE OR REPLACE TABLE costly (id INT PRIMARY KEY, v INT, w INT, t TEXT, KEY (v))",
       "INSERT INTO costly SELECT seq, seq * 7 % 1000, seq, REPEAT('x', 100) FROM seq_1_to_5000",
       "ANALYZE TABLE costly", "CREATE OR REPLACE VIEW seen AS SELECT * FROM costly",
       "CREATE OR REPLACE TABLE floating (id DOUBLE PRIMARY KEY)",
       "CREATE OR REPLACE TABLE stamped (id TIMESTAMP PRIMARY KEY)",
       "CREATE OR REPLACE TABLE legacy (id CHAR(4) CHARACTER SET sjis PRIMARY KEY)",
       "CREATE OR REPLACE TABLE prefixed (id BLOB, PRIMARY KEY (id(4)))",
       "CREATE OR REPLACE TABLE nulls (id INT UNIQUE)"});
  CHECK(cells_of(job_for("costly", {{"w"}, "", ""})) == Places{1});
  CHECK(cells_of(job_for("costly", {{"w"}, "v = 5", ""})).empty());  // would be sorted
  CHECK(cells_of(job_for("costly", {{"v"}, "", ""})).empty());       // the smaller index does
  CHECK(cells_of(job_for("costly", {{"COUNT(*)"}, "", ""})).empty());
  CHECK(cells_of(job_for("costly", {{"DISTINCT w", "t"}, "", ""})).empty());
  for (const char* table : {"seen", "floating", "stamped", "legacy", "prefixed", "nulls"}) {
    INFO(table);
    CHECK(cells_of(job_for(table)).empty());
  }
  job::Job own = job_for("", {{}, "", ""});
  own.reader.options.push_back(option("querySql", {std::string("SELECT id FROM costly")}));
  CHECK(cells_of(own).empty());
}

TEST_CASE("a place that the key no longer has is not guessed") {
  run({"CREATE OR REPLACE TABLE changed (id INT PRIMARY KEY)"});
  auto source = source_for(job_for("changed"));
  auto reader = source->open();
  REQUIRE(reader.has_value());
  CountTo rows(1);
  std::atomic<bool> stop = false;
  auto done = (*reader)->read({0, "", {"1", "x"}, {}}, rows, stop);
  REQUIRE_FALSE(done.has_value());
  CHECK(code_of(done.error()) == "[E0807]");
}
