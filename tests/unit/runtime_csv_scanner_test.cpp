#include <algorithm>
#include <cstring>

#include "runtime/source/file/csv_scanner.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

using Records = std::vector<std::vector<std::string>>;

// Feeds the text in pieces that end at `cut` and then every `step` bytes, as a window does: what is
// not finished comes again with more behind it.
class Feed {
 public:
  Feed(std::string text, CsvSyntax syntax) : text_(std::move(text)), scanner_(syntax) {}

  Records read(std::size_t cut, std::size_t step) {
    Records records;
    std::size_t from = 0;
    std::size_t to = std::min(cut, text_.size());
    give(from, to);
    for (;;) {
      const auto size = static_cast<std::size_t>(scanner_.behind() - room_.data());
      switch (scanner_.next()) {
        case CsvScanner::Step::Record:
          records.push_back(texts(""));
          break;
        case CsvScanner::Step::Torn:
          records.push_back(texts("torn "));
          break;
        case CsvScanner::Step::Blank:
          records.push_back({});
          break;
        case CsvScanner::Step::Unclosed:
          records.push_back({"unclosed"});
          return records;
        case CsvScanner::Step::End:
          return records;
        case CsvScanner::Step::More:
          from += size;
          to = std::min(to + step, text_.size());
          give(from, to);
      }
    }
  }

  std::uint64_t lines() const { return scanner_.line_behind(); }

 private:
  // Behind the end stand separators, quotes and line breaks, which must not be looked at.
  void give(std::size_t from, std::size_t to) {
    room_ = text_.substr(from, to - from);
    const std::size_t size = room_.size();
    for (int i = 0; i < 16; ++i) room_ += ",\"\n\\";
    room_.resize(size + 64);
    scanner_.reset(room_.data(), room_.data() + size, to == text_.size(), scanner_.line());
  }

  std::vector<std::string> texts(const std::string& mark) {
    std::vector<std::string> out;
    for (const CsvField& field : scanner_.fields()) {
      out.push_back(mark + std::string(scanner_.text(field)));
    }
    return out;
  }

  std::string text_;
  std::string room_;
  CsvScanner scanner_;
};

// The same, however the text is cut.
void check(const std::string& text, const Records& expected, CsvSyntax syntax = {}) {
  const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}, text.size()}) {
      INFO("cut at " << cut << ", then every " << step);
      Feed feed(text, syntax);
      REQUIRE(feed.read(cut, step) == expected);
      REQUIRE(feed.lines() == lines);
    }
  }
}

const std::string kLong(150, 'x');  // longer than two of the scanner's blocks

TEST_CASE("fields, empty ones and line breaks of both kinds") {
  check("a,b,c\r\n1,,3\n,,\n", {{"a", "b", "c"}, {"1", "", "3"}, {"", "", ""}});
  check("a,b\n1,2", {{"a", "b"}, {"1", "2"}});
  check("a,b\r\n1,2\r", {{"a", "b"}, {"1", "2"}});
  check("a,", {{"a", ""}});
  check("", {});
  check(kLong + "," + kLong + "\n" + kLong, {{kLong, kLong}, {kLong}});
}

TEST_CASE("blank lines are told from records of one empty field") {
  check("a\n\n\r\n\"\"\n", {{"a"}, {}, {}, {""}});
}

TEST_CASE("quotes hold separators, line breaks and doubled quotes") {
  check("\"a,b\",\"c\nd\",\"e\r\nf\"\n1,2,3\n", {{"a,b", "c\nd", "e\r\nf"}, {"1", "2", "3"}});
  check("\"say \"\"hi\"\"\",\"\"\"\"\r\n", {{"say \"hi\"", "\""}});
  check("\"\"\"" + kLong + "\"\"\",b", {{"\"" + kLong + "\"", "b"}});
  check("a,\"b\"", {{"a", "b"}});
  check("a,\"b\"\r", {{"a", "b"}});
  check(std::string("\"a\0b\",\0\n", 8), {{std::string("a\0b", 3), std::string("\0", 1)}});
}

TEST_CASE("a quote within an unquoted field is a character") {
  check("6\" pipe,b\"\"\n1,2\n", {{"6\" pipe", "b\"\""}, {"1", "2"}});
}

TEST_CASE("text behind a closing quote tears this record, and no other") {
  check("1,\"a\"b,3\n4,5,6\n", {{"torn 1", "torn \"a\"b", "torn 3"}, {"4", "5", "6"}});
  check("\"a\"\rb\nc\n", {{"torn \"a\"\rb"}, {"c"}});
}

TEST_CASE("an unclosed quote is told from the file's end") {
  check("a,b\n\"c,d\ne,f\n", {{"a", "b"}, {"unclosed"}});
  check("\"a\"\"", {{"unclosed"}});
}

TEST_CASE("escapes hold in and outside of quotes") {
  CsvSyntax syntax;
  syntax.escape = '\\';
  check("a\\,b,\"c\\\"d\",e\\\\\nf\\\ng,\\N,\\t\\0",
        {{"a,b", "c\"d", "e\\"}, {"f\ng", "N", std::string("\t\0", 2)}}, syntax);
  check(kLong + "\\,x", {{kLong + ",x"}}, syntax);
  check("a\\", {{"a\\"}}, syntax);
}

TEST_CASE("without a quote character, quotes mean nothing") {
  CsvSyntax syntax{'\t', std::nullopt};
  check("\"a\t\"b\n\"", {{"\"a", "\"b"}, {"\""}}, syntax);
}

TEST_CASE("every alignment of a doubled quote and an escape to the scanner's blocks") {
  CsvSyntax syntax;
  syntax.escape = '\\';
  for (std::size_t before = 55; before < 70; ++before) {
    const std::string text(before, 'y');
    check("\"" + text + "\"\"z\",\"" + text + "\\\"w\"\n1\n", {{text + "\"z", text + "\"w"}, {"1"}},
          syntax);
  }
}

}  // namespace
