#include "sandbox/load/body_reader.h"
#include "tests/support/catch.h"

using namespace syncql::sandbox;

namespace {

// Rows as `[a][b][NULL]`, refused ones as `!message`.
class Transcript final : public RowSink {
 public:
  void add(RowCells cells, std::string_view) override {
    for (const auto& cell : cells) text += "[" + std::string(cell.value_or("NULL")) + "]";
    text += ";";
  }
  void reject(std::string_view message, std::string_view row) override {
    text += "!" + std::string(message) + " <" + std::string(row) + ">;";
  }
  std::string text;
};

struct Csv {
  std::string body;
  std::size_t columns = 2;
  LoadSettings settings;

  Csv(std::string text, std::size_t width) : body(std::move(text)), columns(width) {
    settings.csv.column_separator = ",";
  }

  std::string read(std::size_t piece) const {
    LoadPlan plan;
    plan.fields.resize(columns);
    Transcript sink;
    const auto reader = make_body_reader(settings, plan, false, sink);
    for (std::size_t i = 0; i < body.size(); i += piece)
      REQUIRE(reader->feed(std::string_view(body).substr(i, piece)).has_value());
    REQUIRE(reader->finish().has_value());
    return sink.text;
  }

  // However the body is cut into pieces, the rows are the same.
  std::string read() const {
    const std::string whole = read(body.size() + 1);
    for (const std::size_t piece : {1, 2, 3, 7}) CHECK(read(piece) == whole);
    return whole;
  }
};

}  // namespace

TEST_CASE("CSV v1: delimiters alone count") {
  CHECK(Csv("1,a\n2,b\n", 2).read() == "[1][a];[2][b];");
  CHECK(Csv("1,a\n2,b", 2).read() == "[1][a];[2][b];");
  CHECK(Csv("\\N,\n,\\N\n", 2).read() == "[NULL][];[][NULL];");
  CHECK(Csv("\"1,a\"\n", 2).read() == "[\"1][a\"];");
  CHECK(Csv("1,a\r\n", 2).read() == "[1][a\r];");
  CHECK(Csv(" 1 , a\n", 2).read() == "[ 1 ][ a];");
}

TEST_CASE("CSV: blank rows are passed over without a word") {
  CHECK(Csv("\n\na\n\nb\n\n", 1).read() == "[a];[b];");
  Csv quoted("\n\"a\"\n\n", 1);
  quoted.settings.csv.enclose = '"';
  CHECK(quoted.read() == "[a];");
}

TEST_CASE("CSV: a row of another width is refused") {
  CHECK(Csv("1,a,x\n2,b\n", 2).read() ==
        "!Target column count: 2 doesn't match source value column count: 3. Column separator: "
        "',', Row delimiter: '\\n' <1,a,x>;[2][b];");
}

TEST_CASE("CSV: a row that is not UTF-8 is refused") {
  CHECK(Csv("a\xFF,b\n1,2\n", 2).read() == "!Invalid UTF-8 row <a\xFF,b>;[1][2];");
}

TEST_CASE("CSV: long delimiters, skipped rows, trimmed blanks") {
  Csv csv("h||h\r\n 1 ||a b \r\n2||\\N\r\n", 2);
  csv.settings.csv.column_separator = "||";
  csv.settings.csv.row_delimiter = "\r\n";
  csv.settings.csv.trim_space = true;
  csv.settings.skip_header = 1;
  CHECK(csv.read() == "[1][a b];[2][NULL];");
}

TEST_CASE("CSV v2: quotes") {
  const auto read = [](std::string body, std::size_t columns) {
    Csv csv(std::move(body), columns);
    csv.settings.csv.enclose = '"';
    return csv.read();
  };
  CHECK(read("1,\"a,b\"\n2,\"c\nd\"\n", 2) == "[1][a,b];[2][c\nd];");
  CHECK(read("\"say \"\"hi\"\"\",\"\"\n", 2) == "[say \"hi\"][];");
  CHECK(read("\\N,\"\\N\"\n", 2) == "[NULL][NULL];");
  CHECK(read("a\"b,c\n", 2) == "[ab][c];");
  CHECK(read("1,\"a\"", 2) == "[1][a];");
  CHECK(read("1,\"a\n2,b", 2) == "[1][a\n2,b];");
}

TEST_CASE("CSV v2: escapes") {
  const auto read = [](std::string body, char enclose) {
    Csv csv(std::move(body), 2);
    csv.settings.csv.escape = '\\';
    csv.settings.csv.enclose = enclose;
    return csv.read();
  };
  CHECK(read("a\\,b,c\\\nd\n", 0) == "[a,b][c\nd];");
  CHECK(read("\\N,x\n", 0) == "[N][x];");
  CHECK(read("\"a\\\"b\",\"c\\\\\"\n", '"') == "[a\"b][c\\];");
}

namespace {

// The rows as they were sent, whatever their cells.
class Texts final : public RowSink {
 public:
  void add(RowCells, std::string_view row) override { text += "<" + std::string(row) + ">"; }
  void reject(std::string_view message, std::string_view row) override {
    text += "!" + std::string(message) + " <" + std::string(row) + ">";
  }
  std::string text;
};

std::string texts(const Csv& csv, bool count_only, std::size_t piece) {
  LoadPlan plan;
  plan.fields.resize(csv.columns);
  Texts sink;
  const auto reader = make_body_reader(csv.settings, plan, count_only, sink);
  for (std::size_t i = 0; i < csv.body.size(); i += piece)
    REQUIRE(reader->feed(std::string_view(csv.body).substr(i, piece)).has_value());
  REQUIRE(reader->finish().has_value());
  return sink.text;
}

}  // namespace

TEST_CASE("CSV: counting sees the same rows") {
  const char enclose = GENERATE(char{0}, '"');
  const char escape = GENERATE(char{0}, '\\');
  Csv csv("1,a\n\n2,b\n3\n4,\"x,\ny\"\n5,a\\\nb\n6,\"\"\"\n\"\n7,c\"d\n8,\"e\"f\n9,g,h", 2);
  csv.settings.csv.enclose = enclose;
  csv.settings.csv.escape = escape;
  const std::string read = texts(csv, false, 1000);
  CHECK(read.starts_with("<1,a><2,b>!Target column count"));
  for (const std::size_t piece : {1, 2, 3, 7, 1000}) CHECK(texts(csv, true, piece) == read);
}
