#include <nlohmann/json.hpp>

#include "runtime/encode/json_encoder.h"
#include "runtime/encode/json_text.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;
using Json = nlohmann::json;

namespace {

Cell text_cell(std::string_view text) {
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.bytes = {text.data(), text.size()};
  return cell;
}

const std::vector<ColumnPlan> kColumns{{"id", Rendering::Number},
                                       {"na\"me", Rendering::Text},
                                       {"x", Rendering::Floating},
                                       {"doc", Rendering::Document}};

}  // namespace

TEST_CASE("a body is one array, or one object a line") {
  for (const JsonShape shape : {JsonShape::Array, JsonShape::Lines}) {
    JsonEncoder encoder(kColumns, shape);
    Body body;
    const std::vector<Cell> row{text_cell("007"), text_cell("a\n\"b\"\\ \x01 é"),
                                text_cell("-1.50e3"), text_cell("{\"k\": [1, null]}")};
    REQUIRE(encoder.append(row, body));
    REQUIRE(encoder.append(std::vector<Cell>(4), body));
    encoder.close(body);
    std::string text(body.view());
    if (shape == JsonShape::Lines) {
      text.pop_back();
      text.replace(text.rfind('\n'), 1, ",");
      text = "[" + text + "]";
    }
    const Json read = Json::parse(text);
    REQUIRE(read.size() == 2);
    CHECK(read[0]["id"] == "007");  // no JSON number, so a string: the server converts it
    CHECK(read[0]["na\"me"] == "a\n\"b\"\\ \x01 é");
    CHECK(read[0]["x"] == -1500.0);
    CHECK(read[0]["doc"] == Json::parse("{\"k\": [1, null]}"));
    CHECK(read[1] == Json::parse(R"({"id":null,"na\"me":null,"x":null,"doc":null})"));
  }
}

TEST_CASE("digits are not touched") {
  JsonEncoder encoder({{"d", Rendering::Number}}, JsonShape::Lines);
  Body body;
  REQUIRE(encoder.append(std::vector<Cell>{text_cell("12345678901234567890.10")}, body));
  CHECK(body.view() == "{\"d\":12345678901234567890.10}\n");
}

TEST_CASE("a document stays on its line, and bytes become Base64") {
  JsonEncoder encoder({{"d", Rendering::Document}, {"b", Rendering::Base64}}, JsonShape::Lines);
  Body body;
  REQUIRE(encoder.append(
      std::vector<Cell>{text_cell("{\n\"a\\n\":\r\n1.0}"), text_cell("\xff\x01")}, body));
  CHECK(body.view() == "{\"d\":{ \"a\\n\":  1.0},\"b\":\"/wE=\"}\n");
}

TEST_CASE("rows that would fail the whole load are refused, and the body is as it was") {
  JsonEncoder encoder(kColumns, JsonShape::Array);
  Body body;
  std::vector<Cell> row(4);
  row[1] = text_cell("\xff");
  CHECK_FALSE(encoder.append(row, body));
  CHECK(encoder.reason() == "column `na\"me` is not valid UTF-8");
  row[1] = Cell();
  row[2] = text_cell("-inf");
  CHECK_FALSE(encoder.append(row, body));
  CHECK(encoder.reason() == "column `x` is not a finite number");
  CHECK(body.size() == 0);
  row[2] = Cell();
  row[3] = text_cell("{broken");
  REQUIRE(encoder.append(row, body));
  encoder.close(body);
  CHECK(Json::parse(body.view())[0]["doc"] == "{broken");
}

TEST_CASE("JSON numbers are told from other digits") {
  for (const std::string_view good : {"0", "-0.50", "1e20", "12E-3", "9007199254740993"}) {
    CHECK(is_json_number(good));
  }
  for (const std::string_view bad : {"", "-", "007", ".5", "5.", "1e", "nan", "0x1", "1 ", "+1"}) {
    CHECK_FALSE(is_json_number(bad));
  }
}

TEST_CASE("binary columns have no JSON form") {
  CHECK(json_trouble({{"b", Rendering::Base64}}));
  CHECK_FALSE(json_trouble(kColumns));
}
