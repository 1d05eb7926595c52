// The formatter on any text that parses: the formatted text parses without an error, means the
// same, has the same comments, and is left as it is when it is formatted again.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "compiler/syntax/dump.h"
#include "compiler/syntax/format/format.h"
#include "compiler/syntax/parse.h"
#include "tests/fuzz/must.h"

namespace {

struct Read {
  bool whole = false;  // without an error
  std::string tree;
  std::vector<std::string> comments;  // sorted, without blanks at the ends of their lines
  std::string formatted;
};

// What the formatter may change inside of a comment.
std::string without_blanks(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  return text.erase(text.find_last_not_of(" \t") + 1);
}

Read read(const std::string& text) {
  syncql::SourceManager sources;
  syncql::Diagnostics diagnostics;
  const auto script = syncql::syntax::parse(sources, sources.add("fuzz.sync", text), diagnostics);
  Read result;
  result.whole = !diagnostics.has_errors();
  if (!result.whole) return result;
  result.tree = syncql::syntax::dump(script);
  for (const auto& comment : script.comments) {
    result.comments.push_back(without_blanks(comment.text));
  }
  std::sort(result.comments.begin(), result.comments.end());
  result.formatted = syncql::syntax::format_script(script, sources);
  return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Read before = read({reinterpret_cast<const char*>(data), size});
  if (!before.whole) return 0;
  const Read after = read(before.formatted);
  using syncql::fuzz::must;
  must(after.whole, "the formatted text parses", before.formatted);
  must(after.tree == before.tree, "formatting keeps the meaning", before.formatted);
  must(after.comments == before.comments, "formatting keeps the comments", before.formatted);
  must(after.formatted == before.formatted, "a formatted text is left as it is",
       before.formatted + "----\n" + after.formatted);
  return 0;
}
