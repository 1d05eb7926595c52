#include "runtime/encode/csv_row.h"
#include "runtime/encode/encoded_bytes.h"
#include "runtime/encode/json_row.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

using Cells = std::vector<std::optional<std::string>>;

const std::vector<ColumnPlan> kColumns{{"a", Rendering::Text}, {"b", Rendering::Base64}};

}  // namespace

TEST_CASE("a row of CSV is read back as it was written") {
  const CsvFormat plain;
  CHECK(csv_cells("1\tab\n", plain) == Cells{"1", "ab"});
  CHECK(csv_cells("\\N\t\n", plain) == Cells{std::nullopt, ""});
  CHECK(csv_cells("\"a\tb\nc\"\t\"say \"\"so\"\"\"\n", plain) == Cells{"a\tb\nc", "say \"so\""});
  CHECK(csv_cells("\"\"\n", plain) == Cells{""});
  const CsvFormat odd{
      .column_separator = "||", .row_delimiter = "@@\n", .enclose = '\'', .escape = '^'};
  CHECK(csv_cells("'a^'b^^'||c|d@@\n", odd) == Cells{"a'b^", "c|d"});
}

TEST_CASE("a row of JSON is read back with its digits and documents as they stand") {
  CHECK(json_cells(R"([{"a":"x\ny","b":"AA=="})", kColumns) == Cells{"x\ny", "AA=="});
  CHECK(json_cells(R"(,{"a":12345678901234567890.10,"b":null})", kColumns) ==
        Cells{"12345678901234567890.10", std::nullopt});
  CHECK(json_cells(R"({"a":{"k": [1, null]},"b":"" })", kColumns) ==
        Cells{R"({"k": [1, null]})", ""});
  CHECK(json_cells(R"({"a":1})", kColumns).empty());
  CHECK(json_cells(R"({"a":1,"b":)", kColumns).empty());
  CHECK(json_cells("no object", kColumns).empty());
}

TEST_CASE("cells of binary columns become their bytes") {
  CHECK(with_bytes({"AA==", "AP8="}, kColumns) == Cells{"AA==", std::string("\0\xff", 2)});
  CHECK(with_bytes({"x", std::nullopt}, kColumns) == Cells{"x", std::nullopt});
  CHECK(with_bytes({"x", "no Base64"}, kColumns) == Cells{"x", "no Base64"});
  CHECK(with_bytes({"x"}, kColumns).empty());
}
