#include <nlohmann/json.hpp>

#include "compiler/base/json_report.h"
#include "compiler/base/text_report.h"
#include "tests/support/catch.h"

namespace syncql {
namespace {

constexpr Code kUnknown{"E0301", Severity::Error, "unknown option", "…"};
constexpr Code kOdd{"W0302", Severity::Warning, "odd option", "…"};

SourceManager one_file(std::string text) {
  SourceManager sources;
  sources.add("jobs/orders.sync", std::move(text));
  return sources;
}

TEST_CASE("a diagnostic shows its line with a caret and what to do") {
  const SourceManager sources = one_file("SYNC a FROM b\nWITH (maxBatchRow=5)\n");
  Diagnostics bag;
  bag.report(kUnknown, {0, 20, 31}, "unknown option `maxBatchRow` for the `starrocks` writer")
      .with_label("not an option of this writer")
      .with_help("did you mean `maxBatchRows`?");
  CHECK(text_report(bag, sources) ==
        "error[E0301]: unknown option `maxBatchRow` for the `starrocks` writer\n"
        " --> jobs/orders.sync:2:7\n"
        "  |\n"
        "2 | WITH (maxBatchRow=5)\n"
        "  |       ^^^^^^^^^^^ not an option of this writer\n"
        "  = help: did you mean `maxBatchRows`?\n\n");
}

TEST_CASE("a caret stands right behind tabs and wide characters") {
  const SourceManager sources = one_file("\t\xE5\x90\x8D x");
  Diagnostic diagnostic(kUnknown, Span{0, 5, 6}, "seen");
  CHECK(text_report(diagnostic, sources).find("1 |  \xE5\x90\x8D x\n  |     ^\n") !=
        std::string::npos);
}

TEST_CASE("a line of a megabyte is cut around the caret") {
  std::string text(1 << 20, 'x');
  text += " here";
  const SourceManager sources = one_file(text);
  const auto begin = static_cast<std::uint32_t>(text.size() - 4);
  const std::string shown =
      text_report(Diagnostic(kUnknown, Span{0, begin, begin + 4}, "seen"), sources);
  CHECK(shown.size() < 1000);
  CHECK(shown.find("^^^^") != std::string::npos);
}

TEST_CASE("a long line of bytes that begin no character is cut around the caret") {
  const SourceManager sources =
      one_file(std::string(200, '\x8E') + " x " + std::string(200, '\x8E'));
  const std::string report = text_report(Diagnostic(kUnknown, Span{0, 201, 202}, "seen"), sources);
  CHECK(report.find(" x ") != std::string::npos);
  CHECK(report.size() < 600);
}

TEST_CASE("an offset range that ends behind its line is cut at the line") {
  const SourceManager sources = one_file("ab\ncd\n");
  const std::string shown = text_report(Diagnostic(kUnknown, Span{0, 1, 5}, "seen"), sources);
  CHECK(shown.find("1 | ab\n  |  ^\n") != std::string::npos);
}

TEST_CASE("the JSON form carries code, place and fix, and survives bytes that are not UTF-8") {
  const SourceManager sources = one_file("WITH (odd=1)");
  Diagnostics bag;
  bag.report(kOdd, {0, 6, 9}, "odd \xFF").with_fix({0, 6, 9}, "even");
  const auto json = nlohmann::json::parse(json_report(bag, sources));
  const auto& item = json.at("diagnostics").at(0);
  CHECK(item.at("code") == "W0302");
  CHECK(item.at("severity") == "warning");
  CHECK(item.at("place").at("begin").at("column") == 7);
  CHECK(item.at("fix").at("replacement") == "even");
}

TEST_CASE("the same message at the same place is reported once") {
  Diagnostics bag;
  bag.report(kUnknown, {0, 1, 2}, "`t` has no column `k`");
  bag.report(kUnknown, {0, 1, 2}, "`t` has no column `k`");
  bag.report(kUnknown, {0, 2, 3}, "`t` has no column `k`");
  bag.report(kUnknown, {0, 1, 2}, "`u` has no column `k`");  // of a macro that two jobs use
  CHECK(bag.items().size() == 3);
  CHECK(bag.errors() == 3);
}

}  // namespace
}  // namespace syncql
