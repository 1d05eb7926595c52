// What the file writer writes is what the file source reads: every text, and NULL.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "runtime/sink/file/codes.h"
#include "runtime/sink/file/file_csv_encoder.h"
#include "runtime/sink/file/output.h"
#include "runtime/source/file/file_source.h"
#include "runtime/source/file/file_splits.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;

namespace {

namespace fs = std::filesystem;

using Value = std::optional<std::string>;
using Table = std::vector<std::vector<Value>>;

struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "syncql_files_XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::string file(const std::string& name) const { return (path / name).string(); }
  fs::path path;
};

job::Option option(std::string name, job::Value value) {
  job::Option out;
  out.name = std::move(name);
  out.value = std::move(value);
  out.said = job::Said::User;
  return out;
}

// Texts of pieces that CSV could take amiss.
std::string hostile_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"\"",
                                                  ",",
                                                  "\n",
                                                  "\r",
                                                  "\r\n",
                                                  "\t",
                                                  "\\N",
                                                  "\\",
                                                  "N",
                                                  " ",
                                                  "a",
                                                  "\"\"",
                                                  "\xef\xbb\xbf",
                                                  ";",
                                                  "中",
                                                  "🙂",
                                                  std::string(1, '\0'),
                                                  std::string(70, 'x'),
                                                  "'",
                                                  "\x01"};
  std::string text;
  for (std::size_t left = random() % 5; left > 0; --left) text += pieces[random() % pieces.size()];
  return text;
}

Table hostile_table(std::mt19937& random, std::size_t columns, std::size_t rows) {
  Table table(rows, std::vector<Value>(columns));
  for (auto& row : table) {
    for (Value& value : row) {
      if (random() % 5 > 0) value = hostile_text(random);
    }
  }
  return table;
}

std::string encoded(const Table& table, const FileCsvFormat& format, bool header) {
  std::vector<ColumnPlan> plan(table.front().size());
  for (std::size_t i = 0; i < plan.size(); ++i) plan[i].name = "c," + std::to_string(i);
  FileCsvEncoder encoder(plan, format);
  Body body(64);
  if (header) body.append(encoder.header());
  for (const auto& row : table) {
    std::vector<Cell> cells(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i]) continue;
      cells[i].kind = Cell::Kind::Text;
      cells[i].bytes = {row[i]->data(), row[i]->size()};
    }
    REQUIRE(encoder.append(cells, body));
  }
  return std::string(body.view());
}

class Collect final : public RowConsumer {
 public:
  bool consume(Row row) override {
    std::vector<Value> values;
    for (const Cell& cell : row.first(row.size() - 1)) {
      values.push_back(cell.kind == Cell::Kind::Null ? Value() : Value(cell.text()));
    }
    rows.push_back(std::move(values));
    places.push_back(std::to_string(row.back().uint64));
    return true;
  }
  bool reject(std::string_view reason, std::string_view) override {
    FAIL(std::string(reason));
    return false;
  }
  Table rows;
  std::vector<std::string> places;
};

job::Job reading(const std::string& path, const FileCsvFormat& format, bool header) {
  job::Job job;
  job.reader.object = path;
  job.reader.options = {option("fileFormat", {std::string("csv")}),
                        option("fieldDelimiter", {std::string(1, format.separator)}),
                        option("nullFormat", {format.null_text}), option("header", {header})};
  return job;
}

Collect read_all(const job::Job& job, const RowKey& after = {}, const RowKey& upto = {}) {
  auto source = make_file_source(job);
  REQUIRE(source);
  REQUIRE((*source)->describe());
  auto splits = (*source)->enumerate(1);
  REQUIRE(splits);
  REQUIRE(splits->size() == 1);
  splits->front().after = after;
  splits->front().upto = upto;
  const auto reader = (*source)->open();
  REQUIRE(reader);
  Collect collect;
  const std::atomic<bool> stop = false;
  const auto done = (*reader)->read(splits->front(), collect, stop);
  if (!done) FAIL(done.error().message);
  return collect;
}

void write(const std::string& path, const std::string& text, Compression compression) {
  FileTarget target;
  target.path = path;
  target.mode = WriteMode::Truncate;
  target.compression = compression;
  Output output(target);
  REQUIRE(output.check());
  REQUIRE(output.begin(""));
  for (std::size_t at = 0; at < text.size(); at += 777) {
    REQUIRE(output.write(std::string_view(text).substr(at, 777)));
  }
  REQUIRE(output.finish());
}

TEST_CASE("hostile values come back as they went, compressed or not") {
  const Folder folder;
  std::mt19937 random(20261126);
  for (const std::string null_text : {"\\N", "", "NULL"}) {
    for (const char separator : {',', '\t', '\x01', ';'}) {
      for (const auto compression : {Compression::None, Compression::Gzip, Compression::Zstd}) {
        const bool header = random() % 2 == 0;
        const FileCsvFormat format{separator, null_text};
        const std::size_t columns = null_text.empty() ? 3 : 1 + random() % 3;
        const Table table = hostile_table(random, columns, 300);
        const std::string path = folder.file("t.csv");
        write(path, encoded(table, format, header), compression);
        INFO("null text " << null_text << ", separator " << int{separator});
        REQUIRE(read_all(reading(path, format, header)).rows == table);
      }
    }
  }
}

TEST_CASE("a split can be taken up behind any of its rows, and ended at any") {
  const Folder folder;
  std::mt19937 random(7);
  const FileCsvFormat format;
  const Table table = hostile_table(random, 2, 40);
  const job::Job job = reading(folder.file("t.csv"), format, true);
  for (const auto compression : {Compression::None, Compression::Zstd}) {
    write(folder.file("t.csv"), encoded(table, format, true), compression);
    const auto places = read_all(job).places;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Table behind(table.begin() + static_cast<std::ptrdiff_t>(i) + 1, table.end());
      REQUIRE(read_all(job, {places[i]}).rows == behind);
      const Table before(table.begin(), table.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      REQUIRE(read_all(job, {}, {places[i]}).rows == before);
    }
  }
}

// Both with and without line breaks in the values, which must not be taken for ends of rows.
TEST_CASE("the parts of a file hold every row once, and quotes keep it whole") {
  const Folder folder;
  const std::string path = folder.file("t.csv");
  const bool quotes = GENERATE(false, true);
  std::string text;
  Table table;
  for (int i = 0; i < 2000; ++i) {
    table.push_back({std::to_string(i), std::string(static_cast<std::size_t>(i % 40), 'x')});
    text += *table.back()[0] + "," + *table.back()[1] + (i % 3 == 0 ? "\r\n" : "\n");
  }
  if (quotes) {
    table.push_back({"q", "1,2\n3,4"});
    text += "q,\"1,2\n3,4\"\n";
  }
  write(path, text, Compression::None);
  auto source = make_file_source(reading(path, {}, false));
  REQUIRE(source);
  REQUIRE((*source)->describe());
  FileRequest request;
  for (const std::uint64_t part : {1000, 4096, 10000}) {
    const auto splits = file_splits(request, {{path, text.size()}}, 4, part);
    REQUIRE(splits);
    CHECK((splits->splits.size() > 1) == !quotes);
    CHECK(splits->warnings.size() == (quotes ? 1 : 0));
    const auto reader = (*source)->open();
    Collect collect;
    const std::atomic<bool> stop = false;
    for (const Split& split : splits->splits) REQUIRE((*reader)->read(split, collect, stop));
    CHECK(collect.rows == table);
  }
}

TEST_CASE("two runs do not write the same file, and one that fails leaves nothing behind") {
  const Folder folder;
  FileTarget target;
  target.path = folder.file("t.csv");
  {
    Output first(target);
    REQUIRE(first.begin("half"));
    CHECK(fs::status(target.path + ".part").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    Output second(target);
    const auto begun = second.begin("");
    REQUIRE_FALSE(begun);
    CHECK("[" + std::string(begun.error().code->id) + "]" == "[E0952]");
  }
  CHECK(fs::is_empty(folder.path));
  Output third(target);
  REQUIRE(third.begin("x"));
  std::ofstream(target.path) << "another program's";
  CHECK_FALSE(third.finish());
}

}  // namespace
