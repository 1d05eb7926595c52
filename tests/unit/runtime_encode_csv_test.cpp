#include <optional>
#include <random>

#include "runtime/encode/csv_encoder.h"
#include "runtime/encode/separator.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

using Field = std::optional<std::string>;
using Table = std::vector<std::vector<Field>>;

// A reader of its own, as StarRocks' reader with `enclose` behaves: separators are looked for at
// each byte outside of enclosed text, a doubled enclosing character stands for one, `\N` is NULL
// even when it was enclosed, blank lines are skipped.
class Reader {
 public:
  Reader(std::string_view text, const CsvFormat& format) : rest_(text), format_(format) {}

  Table read() {
    while (!rest_.empty()) {
      if (take(format_.row_delimiter)) {
        if (!row_.empty() || started_) end_row();
      } else if (take(format_.column_separator)) {
        end_field();
        started_ = true;
      } else if (format_.enclose && rest_.front() == *format_.enclose && !in_field_) {
        enclosed();
      } else {
        field_ += next();
        in_field_ = started_ = true;
      }
    }
    return table_;
  }

 private:
  bool take(const std::string& mark) {
    if (!rest_.starts_with(mark)) return false;
    rest_.remove_prefix(mark.size());
    return true;
  }
  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }
  void enclosed() {
    const char quote = next();
    in_field_ = started_ = true;
    while (!rest_.empty()) {
      const char c = next();
      if (c == format_.escape) {
        field_ += next();
      } else if (c != quote) {
        field_ += c;
      } else if (!rest_.empty() && rest_.front() == quote) {
        field_ += next();
      } else {
        return;
      }
    }
  }
  void end_field() {
    row_.push_back(field_ == "\\N" ? Field() : Field(field_));
    field_.clear();
    in_field_ = false;
  }
  void end_row() {
    end_field();
    table_.push_back(std::move(row_));
    row_.clear();
    started_ = false;
  }

  std::string_view rest_;
  const CsvFormat& format_;
  Table table_;
  std::vector<Field> row_;
  std::string field_;
  bool in_field_ = false;
  bool started_ = false;
};

Cell text_cell(std::string_view text) {
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.bytes = {text.data(), text.size()};
  return cell;
}

std::vector<Cell> cells_of(const std::vector<Field>& row) {
  std::vector<Cell> cells;
  for (const Field& field : row) cells.push_back(field ? text_cell(*field) : Cell());
  return cells;
}

std::vector<ColumnPlan> text_columns(std::size_t count) {
  std::vector<ColumnPlan> columns;
  for (std::size_t i = 0; i < count; ++i) {
    columns.push_back({"c" + std::to_string(i), Rendering::Text});
  }
  return columns;
}

std::string encode(const Table& table, const CsvFormat& format) {
  CsvEncoder encoder(text_columns(table.front().size()), format);
  Body body;
  for (const auto& row : table) REQUIRE(encoder.append(cells_of(row), body));
  encoder.close(body);
  return std::string(body.view());
}

const std::vector<CsvFormat> kFormats{
    {},
    {.column_separator = "\x01", .row_delimiter = "\x02"},
    {.column_separator = ",", .row_delimiter = "\r\n"},
    {.column_separator = "||", .row_delimiter = "@@\n"},
    {.column_separator = "ab", .row_delimiter = "12", .enclose = '\''},
    {.column_separator = ",", .row_delimiter = "\n", .enclose = '"', .escape = '^'},
    {.column_separator = ":", .row_delimiter = "\n"},
};

}  // namespace

TEST_CASE("every byte arrives, whatever the separators") {
  for (const CsvFormat& format : kFormats) {
    REQUIRE_FALSE(csv_format_trouble(format));
    Table table;
    for (int byte = 0; byte < 256; ++byte) {
      const std::string one(1, static_cast<char>(byte));
      table.push_back({one, "a" + one + one + "b", one + "x" + one});
    }
    CHECK(Reader(encode(table, format), format).read() == table);
  }
}

TEST_CASE("random texts made of separators and quotes arrive") {
  std::minstd_rand random(7);
  for (const CsvFormat& format : kFormats) {
    const std::string letters = format.column_separator + format.row_delimiter + "\"'^\\Nx ";
    Table table;
    for (int i = 0; i < 2000; ++i) {
      std::vector<Field> row;
      for (int column = 0; column < 3; ++column) {
        std::string text;
        for (std::size_t n = random() % 24; n > 0; --n) text += letters[random() % letters.size()];
        row.push_back(text == "\\N" ? Field() : Field(text));
      }
      table.push_back(row);
    }
    CHECK(Reader(encode(table, format), format).read() == table);
  }
}

TEST_CASE("NULL, empty texts and one-column rows stay apart") {
  const Table wide{{Field(), Field("")}, {Field(""), Field()}, {Field(""), Field("")}};
  CHECK(encode(wide, {}) == "\\N\t\n\t\\N\n\t\n");
  CHECK(Reader(encode(wide, {}), {}).read() == wide);
  const Table narrow{{Field("")}, {Field()}, {Field("x")}};
  CHECK(encode(narrow, {}) == "\"\"\n\\N\nx\n");
  CHECK(Reader(encode(narrow, {}), {}).read() == narrow);
}

TEST_CASE("a row that cannot be sent leaves the body as it was") {
  CsvEncoder encoder(text_columns(2), {});
  Body body;
  REQUIRE(encoder.append(cells_of({"a", "b"}), body));
  CHECK_FALSE(encoder.append(cells_of({"a", "\\N"}), body));
  CHECK(encoder.reason().find("column `c1` holds the text `\\N`") == 0);
  CHECK(body.view() == "a\tb\n");
  REQUIRE(encoder.append(cells_of({"c", "\\N "}), body));
  CHECK(body.view() == "a\tb\nc\t\\N \n");
}

TEST_CASE("without enclosing, a row that needs it is refused") {
  CsvEncoder encoder(text_columns(2), {.enclose = std::nullopt});
  Body body;
  CHECK_FALSE(encoder.append(cells_of({"a\tb", "c"}), body));
  CHECK(encoder.reason().find("column `c0` holds a separator") == 0);
  CHECK(body.view().empty());
  CHECK(encoder.append(cells_of({"a\"b", "c"}), body));
}

TEST_CASE("native cells print the shortest digits that read back") {
  std::vector<Cell> cells(5);
  cells[0].kind = Cell::Kind::Int64;
  cells[0].int64 = std::numeric_limits<std::int64_t>::min();
  cells[1].kind = Cell::Kind::UInt64;
  cells[1].uint64 = std::numeric_limits<std::uint64_t>::max();
  cells[2].kind = Cell::Kind::Float;
  cells[2].float32 = 0.1F;
  cells[3].kind = Cell::Kind::Double;
  cells[3].float64 = -1.7976931348623157e308;
  std::vector<ColumnPlan> columns(5, {"n", Rendering::Floating});
  CsvEncoder encoder(columns, {});
  Body body;
  REQUIRE(encoder.append(cells, body));
  CHECK(body.view() ==
        "-9223372036854775808\t18446744073709551615\t0.1\t"
        "-1.7976931348623157e+308\t\\N\n");
  cells[3].float64 = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(encoder.append(cells, body));
  CHECK(encoder.reason() == "column `n` is not a finite number");
  CsvEncoder dashed(columns, {.column_separator = "-"});
  cells[3].float64 = -1.5;
  body.cut(0);
  REQUIRE(dashed.append(cells, body));
  CHECK(body.view() == "\"-9223372036854775808\"-18446744073709551615-0.1-\"-1.5\"-\\N\n");
}

TEST_CASE("binary columns travel as Base64") {
  CsvEncoder encoder({{"b", Rendering::Base64}}, {});
  Body body;
  for (const std::string_view bytes : {"", "f", "fo", "foo", "foob"}) {
    REQUIRE(encoder.append(std::vector<Cell>{text_cell(bytes)}, body));
  }
  CHECK(body.view() == "\"\"\nZg==\nZm8=\nZm9v\nZm9vYg==\n");
}

TEST_CASE("separators that cannot work together are told apart before the run") {
  CHECK(csv_format_trouble({.column_separator = "|", .row_delimiter = "||"}));
  CHECK(csv_format_trouble({.column_separator = "\\"}));
  CHECK(csv_format_trouble({.column_separator = "N"}));
  CHECK(csv_format_trouble({.column_separator = "a\"b"}));
  CHECK(csv_format_trouble({.escape = '\\'}));
  CHECK(csv_format_trouble({.enclose = '\'', .escape = '\''}));
}

TEST_CASE("separators are read and sent as the server reads them") {
  CHECK(parse_separator("\\x01")->bytes == "\x01");
  CHECK(parse_separator("\\x01")->header == "\\x01");
  CHECK(parse_separator("0X0102")->bytes == "\x01\x02");
  CHECK(parse_separator("|@|")->header == "|@|");
  CHECK(parse_separator("\\t")->bytes == "\t");
  CHECK(parse_separator("\\t")->header == "\\x09");  // older servers know no `\t`
  CHECK(parse_separator("\n")->header == "\\x0a");
  CHECK(parse_separator(" ")->header == "\\x20");
  CHECK(parse_separator("，")->header == "，");
  for (const std::string_view bad : {"", "\\x", "\\x1", "\\xzz", "\\x80", "0x"}) {
    CHECK_FALSE(parse_separator(bad));
  }
  CHECK_FALSE(parse_separator(std::string(51, 'a')));
}
