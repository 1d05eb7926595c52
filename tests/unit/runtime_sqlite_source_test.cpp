// Splits of a SQLite table, and their parts: every row once, whatever the column holds.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sqlite3.h>

#include "runtime/source/sqlite/sqlite_source.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;

namespace {

namespace fs = std::filesystem;

// 60 rows with gaps between their numbers; `k` holds numbers, texts, bytes and NULL.
struct Database {
  Database() {
    std::string name = (fs::temp_directory_path() / "syncql_sqlite_XXXXXX").string();
    folder = ::mkdtemp(name.data());
    path = (folder / "a.db").string();
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    const char* sql =
        "CREATE TABLE t (id INTEGER PRIMARY KEY, k);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
        "INSERT INTO t SELECT i * i - 500, CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN 'x' || i "
        "WHEN 2 THEN i WHEN 3 THEN i + 0.5 ELSE CAST(i AS BLOB) END FROM n;";
    REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
  }
  ~Database() { fs::remove_all(folder); }
  fs::path folder;
  std::string path;
};

job::Option option(std::string name, const std::string& value, job::Role role = job::Role::None) {
  job::Option out;
  out.name = std::move(name);
  out.value.data = value;
  out.role = role;
  return out;
}

job::Job reading(const Database& database, const std::string& split_by) {
  job::Job job;
  job.reader.datasource.options = {option("path", database.path)};
  job.reader.object = "t";
  job::Column id;
  id.text = "id";
  job.reader.columns = {id};
  if (!split_by.empty()) {
    job.reader.options = {option("splitPk", split_by, job::Role::SplitBy)};
  }
  return job;
}

class Collect final : public RowConsumer {
 public:
  bool consume(Row row) override {
    REQUIRE(row.size() == 2);
    CHECK(row[0].int64 == row[1].int64);  // the key is the row's number, which `id` is
    ids.push_back(row[0].int64);
    return true;
  }
  bool reject(std::string_view, std::string_view) override { return false; }
  std::vector<std::int64_t> ids;
};

std::vector<std::int64_t> read(Source& source, const std::vector<Split>& splits) {
  const auto reader = source.open();
  REQUIRE(reader);
  Collect collect;
  const std::atomic<bool> stop = false;
  for (const Split& split : splits) REQUIRE((*reader)->read(split, collect, stop));
  return collect.ids;
}

TEST_CASE("the splits hold every row once") {
  const Database database;
  const std::string split_by = GENERATE("", "id", "k");
  auto source = make_sqlite_source(reading(database, split_by));
  REQUIRE(source);
  REQUIRE((*source)->describe());
  const auto splits = (*source)->enumerate(2);
  REQUIRE(splits);
  CHECK(splits->size() > 5);
  auto ids = read(**source, *splits);
  std::sort(ids.begin(), ids.end());
  CHECK(ids == read(**source, {Split{}}));
  CHECK(ids.size() == 60);
}

TEST_CASE("a split is taken up behind a row, and ends at one") {
  const Database database;
  auto source = make_sqlite_source(reading(database, "k"));
  REQUIRE(source);
  REQUIRE((*source)->describe());
  const auto splits = (*source)->enumerate(2);
  REQUIRE(splits);
  for (const Split& split : *splits) {
    const auto all = read(**source, {split});
    for (std::size_t i = 0; i < all.size(); ++i) {
      Split first = split;
      Split second = split;
      first.upto = second.after = {std::to_string(all[i])};
      auto both = read(**source, {first});
      CHECK(both.size() == i + 1);
      const auto behind = read(**source, {second});
      both.insert(both.end(), behind.begin(), behind.end());
      CHECK(both == all);
    }
  }
}

}  // namespace

TEST_CASE("rows come in the order of their numbers, whatever a column is called") {
  struct Numbers final : RowConsumer {
    bool consume(Row row) override {
      numbers.push_back(row[1].int64);
      return true;
    }
    bool reject(std::string_view, std::string_view) override { return false; }
    std::vector<std::int64_t> numbers;
  };
  const Database database;
  job::Job job = reading(database, "");
  job.reader.columns[0].text = "-id AS rowid";
  job.reader.columns[0].is_name = false;
  auto source = make_sqlite_source(job);
  REQUIRE(source);
  REQUIRE((*source)->describe());
  const auto splits = (*source)->enumerate(1);
  REQUIRE(splits);
  const auto reader = (*source)->open();
  REQUIRE(reader);
  Numbers seen;
  const std::atomic<bool> stop = false;
  for (const Split& split : *splits) REQUIRE((*reader)->read(split, seen, stop));
  REQUIRE(seen.numbers.size() == 60);
  CHECK(std::is_sorted(seen.numbers.begin(), seen.numbers.end()));
}
