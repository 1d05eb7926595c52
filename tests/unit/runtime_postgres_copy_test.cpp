// Lines of COPY as cells, and the conditions that a split is read by.
#include <optional>
#include <random>
#include <string>

#include "runtime/source/postgres/copy_row.h"
#include "runtime/source/postgres/select.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

using Texts = std::vector<std::optional<std::string>>;

std::optional<Texts> decoded(std::string line, std::vector<CellForm> forms) {
  CopyRow row(std::move(forms));
  if (!row.decode(line)) return std::nullopt;
  Texts out;
  for (const Cell& cell : row.cells()) {
    if (cell.kind == Cell::Kind::Null) {
      out.emplace_back(std::nullopt);
    } else if (cell.kind == Cell::Kind::Int64) {
      out.emplace_back("int " + std::to_string(cell.int64));
    } else {
      out.emplace_back(std::string(cell.text()));
    }
  }
  return out;
}

std::vector<CellForm> texts(std::size_t count) {
  return std::vector<CellForm>(count, CellForm::Text);
}

// As the server writes it.
std::string copied(const std::string& text) {
  constexpr std::string_view kBytes = "\b\f\n\r\t\v\\";
  constexpr std::string_view kLetters = "bfnrtv\\";
  std::string out;
  for (const char c : text) {
    const auto at = kBytes.find(c);
    if (at != std::string_view::npos) out += '\\';
    out += at == std::string_view::npos ? c : kLetters[at];
  }
  return out;
}

}  // namespace

TEST_CASE("a line of COPY becomes cells") {
  CHECK(decoded("1\ttwo\t\\N", texts(3)) == Texts{"1", "two", std::nullopt});
  CHECK(decoded("", texts(1)) == Texts{""});
  CHECK(decoded("\t\t", texts(3)) == Texts{"", "", ""});
  CHECK(decoded("\\N", texts(1)) == Texts{std::nullopt});
  CHECK(decoded("\\\\N\t\\N", texts(2)) == Texts{"\\N", std::nullopt});
  CHECK(decoded("\\Nx\tx\\N", texts(2)) == Texts{"Nx", "xN"});
  CHECK(decoded("a\\tb\\nc\\\\d\\r\\b\\f\\v\te", texts(2)) == Texts{"a\tb\nc\\d\r\b\f\v", "e"});
  CHECK(decoded("\\101\\x41\\x4a2\\60\\q\\", texts(1)) == Texts{"AAJ20q\\"});
  CHECK(decoded("\\x\\xg", texts(1)) == Texts{"xxg"});
}

TEST_CASE("a line with another number of columns is refused") {
  CHECK_FALSE(decoded("1\t2", texts(3)));
  CHECK_FALSE(decoded("1\t2\t3", texts(2)));
  CHECK_FALSE(decoded("1\t", texts(1)));
  CHECK_FALSE(decoded("\\N\t\\N", texts(1)));
}

TEST_CASE("values that the target writes otherwise are given its form") {
  CHECK(decoded("t\tf\t\\N", {3, CellForm::Boolean}) == Texts{"int 1", "int 0", std::nullopt});
  CHECK(decoded("2026-01-02 03:04:05.678+08\t2026-01-02 03:04:05-03:30\tinfinity\t-infinity",
                {4, CellForm::Instant}) ==
        Texts{"2026-01-02 03:04:05.678", "2026-01-02 03:04:05", "infinity", "-infinity"});
  CHECK(decoded("0044-03-15 12:00:00+00 BC\t12026-01-02 03:04:05+00", {2, CellForm::Instant}) ==
        Texts{"0044-03-15 12:00:00+00 BC", "12026-01-02 03:04:05"});
  CHECK(decoded("\\\\x00fF0a\t\\\\x\t\\N", {3, CellForm::Bytes}) ==
        Texts{std::string("\0\xff\n", 3), "", std::nullopt});
}

TEST_CASE("any text comes back") {
  std::mt19937 random(7);
  constexpr std::string_view kSome = "abcdefgh\t\n\r\\N\b\f\vx017\xc3\xa4";
  for (int round = 0; round < 500; ++round) {
    Texts expected;
    std::string line;
    for (int column = 0; column < 5; ++column) {
      if (column > 0) line += '\t';
      if (random() % 5 == 0) {
        expected.emplace_back(std::nullopt);
        line += "\\N";
        continue;
      }
      std::string text;
      for (auto size = random() % 40; size > 0; --size) text += kSome[random() % kSome.size()];
      line += copied(text);
      expected.emplace_back(std::move(text));
    }
    INFO(line);
    REQUIRE(decoded(line, texts(5)) == expected);
  }
}

TEST_CASE("what is left of a split is told by its key") {
  Split split;
  split.predicate = "\"a\" >= 'x'";
  CHECK(split_predicate(split, {"\"a\""}) == "\"a\" >= 'x'");
  split.after = {"o'clock\\", "1"};
  CHECK(split_predicate(split, {"\"a\"", "\"b\""}) ==
        "\"a\" >= 'x' AND (\"a\", \"b\") > ('o''clock\\', '1')");
  split.upto = {"z", "2"};
  split.predicate.clear();
  CHECK(split_predicate(split, {"\"a\"", "\"b\""}) ==
        "(\"a\", \"b\") > ('o''clock\\', '1') AND (\"a\", \"b\") <= ('z', '2')");
}

TEST_CASE("ranges cover every key once") {
  CHECK(range_predicates({"k"}, {}) == std::vector<std::string>{""});
  CHECK(range_predicates({"k"}, {{"b"}, {"d"}}) ==
        std::vector<std::string>{"k < 'b'", "k >= 'b' AND k < 'd'", "k >= 'd'"});
}
