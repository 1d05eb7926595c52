// What holds for the formatter whatever the text: nothing is lost or changed, and a formatted text
// is left as it is. Tried on every script of the project.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "compiler/base/text_report.h"
#include "compiler/syntax/dump.h"
#include "compiler/syntax/format/format.h"
#include "compiler/syntax/parse.h"
#include "tests/support/catch.h"

namespace {

namespace fs = std::filesystem;

struct Read {
  bool whole = false;  // without an error
  std::string tree;
  std::vector<std::string> comments;  // sorted, without blanks at their ends
  std::string formatted;
  std::string report;
};

std::string without_blanks(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  return text.erase(text.find_last_not_of(" \t") + 1);
}

Read read(const std::string& text) {
  syncql::SourceManager sources;
  syncql::Diagnostics diagnostics;
  const auto script = syncql::syntax::parse(sources, sources.add("x.sync", text), diagnostics);
  Read result;
  result.whole = !diagnostics.has_errors();
  result.report = syncql::text_report(diagnostics, sources);
  result.tree = syncql::syntax::dump(script);
  for (const auto& comment : script.comments) {
    result.comments.push_back(without_blanks(comment.text));
  }
  std::sort(result.comments.begin(), result.comments.end());
  if (result.whole) result.formatted = syncql::syntax::format_script(script, sources);
  return result;
}

// False where there is nothing to check: the text is wrong.
bool check(const std::string& text) {
  const Read before = read(text);
  if (!before.whole) return false;
  INFO(before.formatted);
  const Read after = read(before.formatted);
  INFO(after.report);
  REQUIRE(after.whole);
  CHECK(after.tree == before.tree);
  CHECK(after.comments == before.comments);
  CHECK(after.formatted == before.formatted);
  return true;
}

// With a comment in the place of every blank that stands between words.
std::string commented(const std::string& text, const std::string& comment) {
  std::string result;
  std::string quote;  // what ends the string, name or comment that we are in
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string two = text.substr(i, 2);
    const char c = text[i];
    if (!quote.empty()) {
      if (text.compare(i, quote.size(), quote) == 0) {
        result += quote.substr(1);
        i += quote.size() - 1;
        quote.clear();
      }
    } else if (two == "--" || two == "/*" || two == "$$") {
      quote = two == "--" ? "\n" : two == "/*" ? "*/" : two;
      result += c;
      ++i;
    } else if (c == '\'' || c == '"' || c == '`') {
      quote = c;
    } else if (c == ' ' || c == '\n') {
      result += comment;
    }
    result += text[i];
  }
  return result;
}

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> scripts() {
  std::vector<fs::path> result;
  for (const char* folder :
       {"tests/golden", "tests/conformance", "tests/e2e", "examples", "stdlib"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PROJECT_ROOT) / folder)) {
      if (entry.path().extension() == ".sync") result.push_back(entry.path());
    }
  }
  return result;
}

}  // namespace

TEST_CASE("every script of the project keeps its meaning and its comments, and settles at once") {
  int checked = 0;
  for (const fs::path& path : scripts()) {
    INFO(path.string());
    if (check(content(path))) ++checked;
  }
  CHECK(checked > 90);
}

TEST_CASE("comments between all words are kept, wherever they stand") {
  int checked = 0;
  for (const fs::path& path : scripts()) {
    const std::string text = content(path);
    if (!read(text).whole) continue;
    INFO(path.string());
    for (const char* comment : {" /* c */ ", " -- c\n", "\n-- c\n", "\n/* c\n   d */ "}) {
      if (check(commented(text, comment))) ++checked;
    }
  }
  CHECK(checked > 300);
}

TEST_CASE("long lists and deep ones settle too") {
  std::string text = "SYNC a.b FROM c.d WITH (";
  for (int i = 0; i < 3000; ++i) {
    text += "option" + std::to_string(i) + " = [1, {a: 'b'}], -- note\n";
  }
  REQUIRE(check(text + "last = 1);"));

  std::string deep;
  for (int i = 0; i < 190; ++i) deep += "[1, ";
  deep += "2" + std::string(190, ']');
  REQUIRE(check("SYNC a.b FROM c.d WITH (x = " + deep + ");"));
}
