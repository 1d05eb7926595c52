#include <algorithm>

#include "runtime/sink/starrocks/load_options.h"
#include "runtime/sink/starrocks/load_properties.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;

namespace {

job::Value text(std::string value) {
  return {std::move(value)};
}

job::Endpoint writer(job::Object properties) {
  job::Endpoint endpoint;
  endpoint.datasource.name = "sr";
  job::Option option;
  option.name = "loadProps";
  option.value = {std::move(properties)};
  option.span = Span{0, 1, 2};
  endpoint.options.push_back(option);
  return endpoint;
}

Result<LoadOptions> options_of(job::Object properties) {
  return load_options(writer(std::move(properties)), {"fe:8030"});
}

std::string code_of(const Result<LoadOptions>& result) {
  return result ? "" : "[" + std::string(result.error().code->id) + "]";
}

std::string header(const LoadOptions& options, std::string_view name) {
  const auto found = std::find_if(options.headers.begin(), options.headers.end(),
                                  [&](const auto& entry) { return entry.first == name; });
  return found == options.headers.end() ? "(none)" : found->second;
}

}  // namespace

TEST_CASE("without properties: strict CSV with the server's separators") {
  const auto options = options_of({});
  REQUIRE(options);
  CHECK(options->format == BodyFormat::Csv);
  CHECK(options->csv.column_separator == "\t");
  CHECK(header(*options, "column_separator") == "(none)");
  CHECK(header(*options, "strict_mode") == "true");
  CHECK(header(*options, "timeout") == "600");
  CHECK(options->fe_urls == std::vector<std::string>{"http://fe:8030"});
  CHECK(options->limits.rows == 500000);
  CHECK(options->limits.bytes == 5242880);
}

TEST_CASE("the user's properties are sent, separators as they were written") {
  const auto options = options_of({{"column_separator", text("\\x01")},
                                   {"row_delimiter", text("\\x02")},
                                   {"strict_mode", {false}},
                                   {"max_filter_ratio", {0.5}},
                                   {"jsonpaths", {job::List{text("$.a"), text("$.b")}}}});
  REQUIRE(options);
  CHECK(options->csv.column_separator == "\x01");
  CHECK(header(*options, "column_separator") == "\\x01");
  CHECK(header(*options, "strict_mode") == "false");
  CHECK(header(*options, "max_filter_ratio") == "0.5");
  CHECK(header(*options, "jsonpaths") == R"(["$.a","$.b"])");
}

TEST_CASE("JSON is sent as arrays unless the user says otherwise") {
  auto options = options_of({{"format", text("json")}});
  REQUIRE(options);
  CHECK(options->json == JsonShape::Array);
  CHECK(header(*options, "strip_outer_array") == "true");
  options = options_of({{"format", text("JSON")}, {"strip_outer_array", {false}}});
  REQUIRE(options);
  CHECK(options->json == JsonShape::Lines);
  CHECK(header(*options, "strip_outer_array") == "false");
}

TEST_CASE("compressed requests are told as the server reads them") {
  using Headers = std::vector<std::pair<std::string, std::string>>;
  const auto told = [](job::Object properties) {
    const auto options = options_of(std::move(properties));
    return options ? format_headers(*options) : Headers{};
  };
  CHECK(told({}) == Headers{{"format", "csv"}});
  CHECK(told({{"compression", text("GZIP")}}) == Headers{{"format", "gzip"}});
  CHECK(told({{"format", text("csv")}, {"compression", text("LZ4_FRAME")}}) ==
        Headers{{"format", "lz4"}});
  CHECK(told({{"format", text("json")}, {"compression", text("LZ4_FRAME")}}) ==
        Headers{{"format", "json"}, {"compression", "lz4_frame"}});
  CHECK(code_of(options_of({{"compression", text("rar")}})) == "[E0764]");
  CHECK(code_of(options_of({{"format", text("deflate")}})) == "[E0764]");
}

TEST_CASE("properties that lose rows or tear requests are refused") {
  CHECK(code_of(options_of({{"label", text("x")}})) == "[E0763]");
  CHECK(code_of(options_of({{"Skip_Header", {std::int64_t{1}}}})) == "[E0763]");
  CHECK(code_of(options_of({{"enable_merge_commit", {true}}})) == "[E0763]");
  CHECK(code_of(options_of({{"where", text("a\r\nlabel: b")}})) == "[E0764]");
  CHECK(code_of(options_of({{"bad name", text("x")}})) == "[E0764]");
  CHECK(code_of(options_of({{"format", text("parquet")}})) == "[E0764]");
  CHECK(code_of(options_of({{"timeout", text("soon")}})) == "[E0764]");
  CHECK(code_of(options_of({{"enclose", text("\"\"")}})) == "[E0764]");
  CHECK(code_of(options_of({{"escape", text("\\")}})) == "[E0762]");
  CHECK(code_of(options_of({{"column_separator", text("\\x80")}})) == "[E0762]");
}

TEST_CASE("addresses of FEs") {
  job::Endpoint endpoint = writer({});
  CHECK(code_of(load_options(endpoint, {})) == "[E0760]");
  for (const std::string bad : {"http://a:b", "ftp://a:1", "a:1/path", "user:pw@a:1", "a b:1"}) {
    CHECK(code_of(load_options(endpoint, {bad})) == "[E0761]");
  }
  job::Option url;
  url.name = "loadUrl";
  url.value = text("a:8030, b:8031,https://c:8443");
  endpoint.options.push_back(url);
  const auto options = load_options(endpoint, {"other:1"});
  REQUIRE(options);
  CHECK(options->fe_urls ==
        std::vector<std::string>{"http://a:8030", "http://b:8031", "https://c:8443"});
}
