#include "sandbox/load/body_reader.h"
#include "tests/support/catch.h"

using namespace syncql::sandbox;

namespace {

class Transcript final : public RowSink {
 public:
  void add(RowCells cells, std::string_view) override {
    for (const auto& cell : cells) text += "[" + std::string(cell.value_or("NULL")) + "]";
    text += ";";
  }
  void reject(std::string_view, std::string_view) override { FAIL("no row of JSON is refused"); }
  std::string text;
};

// The rows, or `error: …`.
std::string read(const std::string& body, const JsonFormat& format = {}) {
  LoadSettings settings;
  settings.format = BodyFormat::Json;
  settings.json = format;
  LoadPlan plan;
  plan.fields = {"a", "b"};
  plan.raw_json = {false, true};
  Transcript sink;
  const auto reader = make_body_reader(settings, plan, false, sink);
  const auto done = reader->feed(body).and_then([&] { return reader->finish(); });
  return done ? sink.text : "error: " + done.error();
}

JsonFormat stripped() {
  JsonFormat format;
  format.strip_outer_array = true;
  return format;
}

}  // namespace

TEST_CASE("JSON: keys are matched, unknown ones ignored, missing ones NULL") {
  CHECK(read(R"({"b": 1, "x": [1, {"a": 2}], "A": "y"})") == "[y][1];");
  CHECK(read(R"({"a": null})") == "[NULL][NULL];");
  CHECK(read(R"({"a": 1, "a": 2})") == "[1][NULL];");
}

TEST_CASE("JSON: values keep their characters") {
  CHECK(read(R"({"a": 123456789012345678901234567890.10})") ==
        "[123456789012345678901234567890.10][NULL];");
  CHECK(read(R"({"a": "caf\u00e9\n", "b": "x"})") == "[caf\xC3\xA9\n][\"x\"];");
  CHECK(read(R"({"a": true, "b": false})") == "[1][false];");
  CHECK(read(R"({"a": {"x": [1, 2]}, "b": [3]})") == "[{\"x\": [1, 2]}][[3]];");
  CHECK(read(R"({"a": "\\N"})") == "[\\N][NULL];");
}

TEST_CASE("JSON: documents one after another") {
  CHECK(read("{\"a\":1}\n{\"a\":2}{\"a\":3}\n\n") == "[1][NULL];[2][NULL];[3][NULL];");
  CHECK(read("").empty());
  CHECK(read(" \n").empty());
}

TEST_CASE("JSON: arrays need strip_outer_array, and it needs arrays") {
  CHECK(read(R"([{"a":1},{"a":2}])", stripped()) == "[1][NULL];[2][NULL];");
  CHECK(read("[]", stripped()).empty());
  CHECK(read(R"([{"a":1}])").starts_with("error: The value is array type in json document stream"));
  CHECK(read(R"({"a":1})", stripped()) ==
        "error: the value should be array type with strip_outer_array=true");
}

TEST_CASE("JSON: a syntax error fails the whole load") {
  for (const char* body : {R"({"a":1} {"a":)", R"({"a":1}{"a":tru})", R"({"a" 1})", R"({"a":"x})",
                           R"({"a":1}})", "{\"a\":\"\xFF\"}", "7"})
    CHECK(read(body).starts_with("error: "));
  CHECK(read(R"([{"a":1},{"a":2})", stripped()).starts_with("error: "));
}

TEST_CASE("JSON: paths and root") {
  JsonFormat format;
  format.paths = parse_json_paths(R"(["$.x.y", "$.list[1]"])").value();
  CHECK(read(R"({"list": [7, 8], "x": {"y": "z"}})", format) == "[z][8];");
  CHECK(read(R"({"list": [7], "x": 1})", format) == "[NULL][NULL];");

  JsonFormat rooted = stripped();
  rooted.root = parse_json_path("$.data.rows").value();
  CHECK(read(R"({"data": {"rows": [{"a":1},{"a":2}]}})", rooted) == "[1][NULL];[2][NULL];");
}

TEST_CASE("JSON paths that are refused") {
  for (const char* path : {"a", "$a", "$.", "$.a..b", "$[x]", "$[\"a]", "$.a["})
    CHECK_FALSE(parse_json_path(path).has_value());
  CHECK_FALSE(parse_json_paths("$.a").has_value());
  CHECK_FALSE(parse_json_paths("[1]").has_value());
  CHECK(parse_json_path("$[\"odd.key\"].b").value() ==
        JsonPath{std::string("odd.key"), std::string("b")});
}
