// What text cases cannot show: byte offsets, fixes, comments, and texts that are no text.
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/base/text_report.h"
#include "compiler/syntax/codes.h"
#include "compiler/syntax/parse.h"
#include "tests/support/catch.h"

namespace {

using syncql::Diagnostics;
using syncql::Span;
namespace ast = syncql::ast;

struct Parsed {
  syncql::SourceManager sources;
  Diagnostics diagnostics;
  ast::Script script;

  explicit Parsed(std::string text) {
    const syncql::FileId file = sources.add("test.sync", std::move(text));
    script = syncql::syntax::parse(sources, file, diagnostics);
  }
  const ast::Sync& sync() const { return std::get<ast::Sync>(script.statements.at(0).data); }
  std::string_view at(Span span) const { return sources.text(span); }
  std::vector<std::string> found() const {
    std::vector<std::string> codes;
    for (const auto& item : diagnostics.items()) codes.emplace_back(item.code->id);
    return codes;
  }
  std::string fixed() const {
    std::string text(sources.file(0).text());
    const auto& fix = diagnostics.items().at(0).fix.value();
    return text.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
  }
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("spans are byte offsets whatever the characters before them") {
  const Parsed parsed(
      "SYNC 目标.订单 (编号, é) FROM 😀x`源` (编号, upper(é)) WHERE 状态>1 SPLIT BY 编号;");
  REQUIRE(parsed.found() == Codes{"E0109"});
  const Parsed good(
      "SYNC 目标.订单 (编号, é) FROM `😀源` (编号, upper(é)) WHERE 状态>1 SPLIT BY 编号;");
  REQUIRE_FALSE(good.diagnostics.has_errors());
  const ast::Sync& sync = good.sync();
  CHECK(good.at(sync.verb_span) == "SYNC");
  CHECK(good.at(sync.target.span) == "目标.订单");
  CHECK(good.at(sync.target_columns->span) == "(编号, é)");
  CHECK(good.at(sync.source.span) == "`😀源`");
  CHECK(good.at(sync.source_columns->body[1].names[0].span) == "é");
  CHECK(good.at(sync.where->span) == "WHERE 状态>1");
  CHECK(good.at(sync.where->body.span) == "状态>1");
  CHECK(good.at(sync.split_by->columns[0].span) == "编号");
  CHECK(good.at(good.script.statements[0].span) == good.at(sync.span));
}

TEST_CASE("comments are kept in order with their places") {
  const Parsed parsed("-- one\nSYNC a /* two */ FROM b (/*+ three */ x) -- 四\n;");
  REQUIRE(parsed.script.comments.size() == 4);
  for (const ast::Comment& comment : parsed.script.comments) {
    CHECK(parsed.at(comment.span) == comment.text);
  }
  CHECK(parsed.script.comments[3].text == "-- 四");
}

TEST_CASE("fixes can be applied") {
  CHECK(Parsed("SYNC 目标 FORM b").fixed() == "SYNC 目标 FROM b");
  CHECK(Parsed("sync a form b").fixed() == "sync a from b");
  CHECK(Parsed("SHOW JOBS\nSHOW JOBS").fixed() == "SHOW JOBS;\nSHOW JOBS");
  CHECK(Parsed("SYNC a (from, b) FROM c").fixed() == "SYNC a (`from`, b) FROM c");
  CHECK(Parsed("SYNC a (x，y) FROM c").fixed() == "SYNC a (x,y) FROM c");
  CHECK(Parsed("SYNC a (x y) FROM c").fixed() == "SYNC a (x, y) FROM c");
  CHECK(Parsed("SYNC a FROM b WITH (x = \"it's\")").fixed() == "SYNC a FROM b WITH (x = 'it''s')");
  CHECK(Parsed("SYNC a FROM b WITH (x = 5 MB)").fixed() == "SYNC a FROM b WITH (x = 5MB)");
}

TEST_CASE("bytes that are no text end in one diagnostic, and nothing is read") {
  // E0118 and E0119 have no text cases: the expected output would repeat the bad byte.
  using namespace std::string_literals;
  for (const std::string& text : {"SHOW \xC3(;"s, "SHOW \xFF;"s, "\xC0\xAF"s, "\xED\xA0\x80"s,
                                  "\xF4\x90\x80\x80"s, "SHOW JOBS -- \xE4\xBD"s}) {
    const Parsed parsed(text);
    CHECK(parsed.found() == Codes{"E0118"});
    CHECK(parsed.script.statements.empty());
  }
  const Parsed parsed("SHOW JOBS;\nSHOW \0JOBS"s);
  CHECK(parsed.found() == Codes{"E0119"});
  CHECK(parsed.diagnostics.items()[0].span->begin == 16);
  CHECK(Parsed("\xEF\xBB\xBFSHOW JOBS").found().empty());
}

TEST_CASE("a text can be too large") {
  std::string text(std::size_t{16} * 1024 * 1024, ' ');
  CHECK(Parsed(text).found().empty());
  const Parsed parsed(text + ";");
  CHECK(parsed.found() == Codes{"E0121"});
  // [E0118] [E0119] [E0121]: the three codes that only this file produces.
  CHECK(text_report(parsed.diagnostics, parsed.sources).starts_with("error[E0121]"));
}

TEST_CASE("nesting is bounded, not the number of operators") {
  const auto nested = [](std::size_t depth) {
    return "SYNC a FROM b WHERE " + std::string(depth, '(') + "1" + std::string(depth, ')');
  };
  CHECK(Parsed(nested(199)).found().empty());
  CHECK(Parsed(nested(200)).found() == Codes{"E0120"});
  CHECK(Parsed(nested(100'000)).found() == Codes{"E0120"});
  std::string chain = "SYNC a FROM b WHERE NOT NOT - - a";
  for (int i = 0; i < 5000; ++i) chain += " AND x + 1";
  CHECK(Parsed(chain).found().empty());
}

TEST_CASE("errors are counted and end") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "SYNC a FORM b;\n";
  const Parsed parsed(text);
  REQUIRE(parsed.diagnostics.items().size() == 100);
  CHECK(parsed.diagnostics.items()[98].notes.empty());
  CHECK(parsed.diagnostics.items()[99].notes.size() == 1);
}

TEST_CASE("passwords without quotes are pointed at, not repeated") {
  for (const char* text :
       {"password hunter2", "password = a hunter2", "password = 12hunter2", "password = $hunter2",
        "password = 5 hunter2", "\"Password\" hunter2", "password = 'a' 'hunter2'"}) {
    const Parsed parsed("CREATE DATASOURCE a TYPE mysql WITH (x = 1, " + std::string(text) + ")");
    REQUIRE(parsed.diagnostics.has_errors());
    for (const auto& item : parsed.diagnostics.items()) {
      CHECK(item.message.find("hunter2") == std::string::npos);
      for (const auto& help : item.helps) CHECK(help.find("hunter2") == std::string::npos);
      if (item.fix) CHECK(item.fix->replacement.find("hunter2") == std::string::npos);
    }
  }
}

TEST_CASE("the codes are listed in order") {
  const auto codes = syncql::syntax::codes();
  for (std::size_t i = 1; i < codes.size(); ++i) CHECK(codes[i - 1]->id < codes[i]->id);
  CHECK(codes.size() == 21);
}
