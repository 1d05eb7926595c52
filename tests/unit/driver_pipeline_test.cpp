#include <fmt/format.h>
#include <map>
#include <set>

#include "compiler/driver/pipeline.h"
#include "compiler/lint/rule.h"
#include "tests/support/catch.h"

namespace {

using namespace syncql;
using Files = std::map<std::string, std::string>;

constexpr const char* kSync =
    "SYNC starrocks.d.t (id) FROM mysql.x WITH (loadUrl = ['fe:8030']);\n";

driver::Compilation compile(const Files& files, std::vector<std::string> named,
                            bool strict = false) {
  driver::Request request;
  request.files = std::move(named);
  request.strict = strict;
  request.read_file = [&](const std::string& path) -> std::optional<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return std::nullopt;
    return found->second;
  };
  return driver::compile(request);
}

std::set<std::string> ids(const driver::Compilation& compilation) {
  std::set<std::string> result;
  for (const Diagnostic& item : compilation.diagnostics.items()) result.emplace(item.code->id);
  return result;
}

TEST_CASE("codes are unique and in order of their number") {
  std::string_view last;
  for (const Code* code : driver::codes()) {
    CHECK(last < code->id.substr(1));
    last = code->id.substr(1);
    CHECK_FALSE(code->title.empty());
    CHECK_FALSE(code->explanation.empty());
  }
}

TEST_CASE("every rule of the linter has a code of the registry and a name of its own") {
  std::set<std::string_view> known;
  for (const Code* code : driver::codes()) known.insert(code->id);
  std::string_view last;
  for (const lint::Rule& rule : lint::rules()) {
    CHECK(last < rule.name);
    last = rule.name;
    CHECK((rule.code == nullptr) == (rule.check == nullptr));
    CHECK((rule.code != nullptr || !rule.other.empty()));
    CHECK((rule.other.empty() || known.contains(rule.other)));
    if (rule.code == nullptr) continue;
    CHECK(known.contains(rule.code->id));
    CHECK(rule.code->explanation.starts_with("Rule `" + std::string(rule.name) + "`. "));
  }
}

TEST_CASE("a file that cannot be read is named") {
  const auto result = compile({}, {"gone.sync"});
  REQUIRE(result.diagnostics.items().size() == 1);
  CHECK(result.diagnostics.items().front().message == "cannot read `gone.sync`");
}

TEST_CASE("files of one call see each other's declarations, in any order") {
  const auto result =
      compile({{"a.sync", "SYNC dw.d.t (id) FROM mysql.x;"},
               {"b.sync", "CREATE DATASOURCE dw TYPE starrocks WITH (loadUrl = ['fe:8030']);"}},
              {"a.sync", "b.sync"});
  CHECK(ids(result).empty());
  CHECK(result.artifacts.size() == 1);
}

TEST_CASE("includes are relative to the including file and read once") {
  const auto result = compile({{"jobs/a.sync", std::string("INCLUDE '../shared/p.sync';") + kSync},
                               {"jobs/b.sync", std::string("INCLUDE '../shared/p.sync';") + kSync},
                               {"shared/p.sync", "PARAMETER day;"}},
                              {"jobs/a.sync", "jobs/b.sync"});
  CHECK(ids(result).empty());
  CHECK(result.jobs.size() == 2);
}

TEST_CASE("a file that is named and included keeps its jobs") {
  const auto result =
      compile({{"a.sync", "INCLUDE 'b.sync';"}, {"b.sync", kSync}}, {"a.sync", "b.sync"});
  CHECK(ids(result).empty());
  CHECK(result.jobs.size() == 1);
}

TEST_CASE("parameters may be declared alike in several files") {
  const auto alike =
      compile({{"a.sync", "PARAMETER day DEFAULT 'x';"}, {"b.sync", "PARAMETER day DEFAULT 'x';"}},
              {"a.sync", "b.sync"});
  CHECK(ids(alike).empty());
  const auto apart =
      compile({{"a.sync", "PARAMETER day DEFAULT 'x';"}, {"b.sync", "PARAMETER day DEFAULT 'y';"}},
              {"a.sync", "b.sync"});
  CHECK(ids(apart) == std::set<std::string>{"E0205"});
}

TEST_CASE("with strict a warning is an error and there are no artifacts") {
  const Files files{{"a.sync", "SYNC starrocks.d.t (id) FROM mysql.x;"}};
  CHECK(compile(files, {"a.sync"}).artifacts.size() == 1);
  const auto strict = compile(files, {"a.sync"}, true);
  CHECK(strict.diagnostics.has_errors());
  CHECK(strict.artifacts.empty());
}

TEST_CASE("a lost declaration makes its uses no errors") {
  const auto result = compile({{"a.sync",
                                "CREATE DATASOURCE shop TYPE WITH ();\n"
                                "SYNC starrocks.d.t (id) FROM shop.x "
                                "WITH (loadUrl = ['fe:8030']);"}},
                              {"a.sync"});
  CHECK(ids(result).size() == 1);
  CHECK(ids(result).count("E0201") == 0);
}

TEST_CASE("what is said is bounded, errors first") {
  std::string text;
  for (int i = 0; i < 1500; ++i) text += kSync + std::string("CREATE MACRO m(x) AS 1;\n");
  const auto result = compile({{"a.sync", text}}, {"a.sync"});
  CHECK(result.jobs.size() == 1500);
  const auto& items = result.diagnostics.items();
  REQUIRE(items.size() == 1000);  // of 1499 macros declared twice and 1500 unused arguments
  CHECK(result.diagnostics.errors() == 1000);
  CHECK(items.back().notes ==
        std::vector<std::string>{"and 1999 more, not shown: these were enough"});
}

TEST_CASE("no text is too wide: long words, long lists, many options") {
  std::string columns = "c0";
  std::string options = "o0 = 1";
  for (int i = 1; i < 3000; ++i) {
    columns += fmt::format(", c{}", i);
    options += fmt::format(", o{} = {{a: [{}]}}", i, i);
  }
  const std::string word(1'000'000, 'x');
  const auto result = compile(
      {{"a.sync", fmt::format("SYNC mysql.d.t ({}) FROM mysql.{} WHERE a = '{}' AND {} = 1;\n"
                              "SYNC mysql.d.u (a) FROM mysql.x WITH ({});",
                              columns, word, word, word, options)}},
      {"a.sync"});
  REQUIRE(result.jobs.size() == 2);
  CHECK(result.jobs[0].reader.columns.size() == 3000);
  CHECK(result.diagnostics.errors() == 1000);  // of 3000 unknown options
}

}  // namespace
