// Messages of COPY as cells, and the conditions that a split is read by. How a real server sends
// values is in e2e/postgres_types.
#include <limits>
#include <optional>
#include <string>
#include <type_traits>

#include "runtime/source/postgres/copy_row.h"
#include "runtime/source/postgres/select.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;
using namespace std::string_literals;

namespace {

using Texts = std::vector<std::optional<std::string>>;
using Values = std::vector<std::optional<std::string>>;  // on the wire

template <typename Number>
std::string wire(Number number) {
  auto bits = static_cast<std::make_unsigned_t<Number>>(number);
  std::string out;
  for (std::size_t i = sizeof bits; i > 0; --i) out += static_cast<char>(bits >> 8 * (i - 1));
  return out;
}

const std::string kHeader = "PGCOPY\n\377\r\n\0"s + wire(0) + wire(0);

std::string message(const Values& values) {
  std::string out = wire(static_cast<std::int16_t>(values.size()));
  for (const auto& value : values) {
    out += wire(value ? static_cast<std::int32_t>(value->size()) : -1);
    out += value.value_or("");
  }
  return out;
}

std::string shown(const Cell& cell) {
  if (cell.kind == Cell::Kind::Int64) return "int " + std::to_string(cell.int64);
  if (cell.kind == Cell::Kind::Float) return "float " + std::to_string(cell.float32);
  if (cell.kind == Cell::Kind::Double) return "double " + std::to_string(cell.float64);
  return std::string(cell.text());
}

// Of the first message of a COPY; nothing where it is torn.
std::optional<Texts> decoded(const std::string& first, const std::vector<CellForm>& forms) {
  CopyRow row(forms);
  if (row.decode(first) != CopyMessage::Values) return std::nullopt;
  Texts out;
  for (const Cell& cell : row.cells()) {
    if (cell.kind == Cell::Kind::Null) {
      out.emplace_back(std::nullopt);
    } else {
      out.emplace_back(shown(cell));
    }
  }
  return out;
}

std::optional<Texts> decoded(const Values& values, const std::vector<CellForm>& forms) {
  return decoded(kHeader + message(values), forms);
}

// One value; nothing where it is torn.
std::string value(CellForm form, const std::string& bytes) {
  const auto texts = decoded(Values{bytes}, {form});
  return texts ? texts->front().value_or("null") : "torn";
}

std::string numeric(const std::vector<std::int16_t>& digits, std::int16_t weight, int sign,
                    std::int16_t scale) {
  std::string bytes = wire(static_cast<std::int16_t>(digits.size())) + wire(weight) +
                      wire(static_cast<std::int16_t>(sign)) + wire(scale);
  for (const std::int16_t digit : digits) bytes += wire(digit);
  return value(CellForm::Numeric, bytes);
}

std::string date(std::int32_t days) {
  return value(CellForm::Date, wire(days));
}

std::string timestamp(std::int64_t microseconds) {
  return value(CellForm::Timestamp, wire(microseconds));
}

constexpr std::int64_t kDay = 86'400'000'000;

}  // namespace

TEST_CASE("a message of COPY becomes cells") {
  const std::vector<CellForm> texts(3, CellForm::Text);
  CHECK(decoded(Values{"one", std::nullopt, ""}, texts) == Texts{"one", std::nullopt, ""});
  CHECK(decoded(Values{"\t\n\\\0"s, "\\N", "ä"}, texts) == Texts{"\t\n\\\0"s, "\\N", "ä"});
  CHECK(decoded(Values{}, {}) == Texts{});

  CopyRow row(texts);
  CHECK(row.decode(kHeader + message({"a", "b", "c"})) == CopyMessage::Values);
  const std::string second = message({"d", std::nullopt, "f"});
  CHECK(row.decode(second) == CopyMessage::Values);
  CHECK(row.cells()[0].text() == "d");
  CHECK(row.cells()[1].kind == Cell::Kind::Null);
  CHECK(row.decode(wire(std::int16_t{-1})) == CopyMessage::End);

  CopyRow none(texts);
  CHECK(none.decode(kHeader + wire(std::int16_t{-1})) == CopyMessage::End);
}

TEST_CASE("what is in front of the first row may be longer") {
  const std::string extended = kHeader.substr(0, 15) + wire(3) + "abc";
  CHECK(decoded(extended + message({"x"}), {CellForm::Text}) == Texts{"x"});
}

TEST_CASE("a message that is not of the columns is refused") {
  const std::vector<CellForm> two(2, CellForm::Text);
  const std::string good = kHeader + message({"ab", "cd"});
  CHECK(decoded(good, two));
  CHECK_FALSE(decoded(Values{"a"}, two));
  CHECK_FALSE(decoded(Values{"a", "b", "c"}, two));
  CHECK_FALSE(decoded(good + "x", two));
  for (std::size_t size = 0; size < good.size(); ++size) {
    INFO(size);
    CHECK_FALSE(decoded(good.substr(0, size), two));
  }
  CHECK_FALSE(decoded(kHeader + wire(std::int16_t{1}) + wire(-2) + "abc", {CellForm::Text}));
  for (const CellForm form :
       {CellForm::Jsonb, CellForm::Boolean, CellForm::Int16, CellForm::Int32, CellForm::Int64,
        CellForm::Oid, CellForm::Float32, CellForm::Float64, CellForm::Numeric, CellForm::Date,
        CellForm::Time, CellForm::Timestamp, CellForm::Uuid}) {
    INFO(static_cast<int>(form));
    CHECK(value(form, "") == "torn");
    CHECK(value(form, "012") == "torn");
    CHECK(value(form, std::string(17, '0')) == "torn");
  }
}

TEST_CASE("numbers of the wire") {
  CHECK(value(CellForm::Boolean, "\1") == "int 1");
  CHECK(value(CellForm::Boolean, "\0"s) == "int 0");
  CHECK(value(CellForm::Int16, wire(std::int16_t{-32768})) == "int -32768");
  CHECK(value(CellForm::Int32, wire(-5)) == "int -5");
  CHECK(value(CellForm::Int64, wire(std::numeric_limits<std::int64_t>::min())) ==
        "int -9223372036854775808");
  CHECK(value(CellForm::Oid, wire(4'294'967'295U)) == "int 4294967295");
  CHECK(value(CellForm::Float32, wire(0x3fc00000)) == "float 1.500000");
  CHECK(value(CellForm::Float32, wire(0xff800000U)) == "-Infinity");
  CHECK(value(CellForm::Float64, wire(std::int64_t{0x4004000000000000})) == "double 2.500000");
  CHECK(value(CellForm::Float64, wire(std::int64_t{0x7ff0000000000000})) == "Infinity");
  CHECK(value(CellForm::Float64, wire(std::int64_t{0x7ff8000000000000})) == "NaN");
}

TEST_CASE("a numeric is told digit for digit") {
  CHECK(numeric({}, 0, 0, 0) == "0");
  CHECK(numeric({}, 0, 0, 3) == "0.000");
  CHECK(numeric({1}, 0, 0, 0) == "1");
  CHECK(numeric({12, 34}, 1, 0x4000, 0) == "-120034");
  CHECK(numeric({1}, 3, 0, 2) == "1000000000000.00");
  CHECK(numeric({1, 2500}, 0, 0, 4) == "1.2500");
  CHECK(numeric({1, 2500}, 0, 0, 2) == "1.25");
  CHECK(numeric({5}, -3, 0x4000, 10) == "-0.0000000000");
  CHECK(numeric({500}, -3, 0, 10) == "0.0000000005");
  CHECK(numeric({9999, 9999, 9990}, 1, 0, 3) == "99999999.999");
  CHECK(numeric({}, 0, 0xC000, 0) == "NaN");
  CHECK(numeric({}, 0, 0xD000, 0) == "Infinity");
  CHECK(numeric({}, 0, 0xF000, 0) == "-Infinity");
  CHECK(numeric({}, 0, 0x1234, 0) == "torn");
  CHECK(numeric({1}, 32767, 0, 0) == "1" + std::string(std::size_t{4} * 32767, '0'));
}

TEST_CASE("dates and times are told as the server prints them") {
  CHECK(date(0) == "2000-01-01");
  CHECK(date(-1) == "1999-12-31");
  CHECK(date(59) == "2000-02-29");
  CHECK(date(-730119) == "0001-01-01");
  CHECK(date(-730120) == "0001-12-31 BC");
  CHECK(date(2921940) == "10000-01-01");
  CHECK(date(-2451545) == "4714-11-24 BC");    // the server's first day
  CHECK(date(2145031948) == "5874897-12-31");  // and its last
  CHECK(date(std::numeric_limits<std::int32_t>::max()) == "infinity");
  CHECK(date(std::numeric_limits<std::int32_t>::min()) == "-infinity");
  CHECK(timestamp(0) == "2000-01-01 00:00:00");
  CHECK(timestamp(-1) == "1999-12-31 23:59:59.999999");
  CHECK(timestamp(kDay + 3'723'000'100) == "2000-01-02 01:02:03.0001");
  CHECK(timestamp(-730120 * kDay + 500'000) == "0001-12-31 00:00:00.5 BC");
  CHECK(timestamp(std::numeric_limits<std::int64_t>::max()) == "infinity");
  CHECK(timestamp(std::numeric_limits<std::int64_t>::min()) == "-infinity");
  CHECK(value(CellForm::Time, wire(std::int64_t{10'000})) == "00:00:00.01");
  CHECK(value(CellForm::Time, wire(kDay)) == "24:00:00");
}

TEST_CASE("other forms of the wire") {
  CHECK(value(CellForm::Uuid, "\xa0\xee\xbc\x99\x9c\x0b\x4e\xf8\xbb\x6d\x6b\xb9\xbd\x38\x0a\x11") ==
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
  CHECK(value(CellForm::Jsonb, "\1{\"a\": 1}") == "{\"a\": 1}");
  CHECK(value(CellForm::Jsonb, "\2{}") == "torn");
  CHECK(value(CellForm::Bytes, "\0\xff"s) == "\0\xff"s);
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
