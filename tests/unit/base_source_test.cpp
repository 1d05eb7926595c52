#include "compiler/base/source.h"
#include "tests/support/catch.h"

namespace syncql {
namespace {

TEST_CASE("columns count code points, lines count from one") {
  const SourceFile file("t.sync", "ab\n\xE4\xB8\xAD\xE6\x96\x87 x\r\nlast");
  CHECK(file.line_column(0).line == 1);
  CHECK(file.line_column(3).line == 2);
  CHECK(file.line_column(10).column == 4);  // behind two characters of three bytes and a space
  CHECK(file.line_text(2) == "\xE4\xB8\xAD\xE6\x96\x87 x");
  CHECK(file.line_text(3) == "last");
}

TEST_CASE("an offset behind the end is the end") {
  const SourceFile file("t.sync", "ab");
  CHECK(file.line_column(99).line == 1);
  CHECK(file.line_column(99).column == 3);
}

TEST_CASE("a text stays where it is when files are added") {
  SourceManager sources;
  const FileId first = sources.add("a", "one two");
  const std::string_view two = sources.text({first, 4, 7});
  for (int i = 0; i < 100; ++i) sources.add("b", "x");
  CHECK(two.data() == sources.text({first, 4, 7}).data());
}

}  // namespace
}  // namespace syncql
