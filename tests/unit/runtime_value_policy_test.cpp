#include "runtime/encode/checked_encoder.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

// Writes texts as they are, NULL as `~`.
class PlainEncoder final : public RowEncoder {
 public:
  bool append(Row row, Body& body) override {
    for (const Cell& cell : row) body.append(cell.kind == Cell::Kind::Text ? cell.text() : "~");
    return true;
  }
  RowExpansion expansion() const override { return {}; }
  void close(Body&) override {}
  std::string reason() const override { return "the inner one's"; }
};

Cell text(std::string_view value) {
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.bytes = {value.data(), value.size()};
  return cell;
}

// What is written of one value; the reason in brackets where it is refused.
std::string sent(const ValueRules& rules, ValueClass values, std::string_view type,
                 const Cell& cell, LengthUnit unit = LengthUnit::Bytes) {
  std::vector<ColumnPolicy> policies;
  if (auto policy = column_policy(rules, values, type, unit)) {
    policy->name = "c";
    policies.push_back(*policy);
  }
  auto encoder = with_policies(std::make_unique<PlainEncoder>(), policies);
  Body body;
  const std::vector<Cell> row{cell};
  if (!encoder->append(row, body)) return "[" + encoder->reason() + "]";
  return std::string(body.view());
}

std::string sent(const ValueRules& rules, ValueClass values, std::string_view type,
                 std::string_view value, LengthUnit unit = LengthUnit::Bytes) {
  return sent(rules, values, type, text(value), unit);
}

ValueRules zero_dates(Remedy remedy) {
  ValueRules rules;
  rules.zero_date = remedy;
  rules.zero_date_text = "1970-01-01";
  return rules;
}

ValueRules overflow(Remedy remedy) {
  ValueRules rules;
  rules.overflow = remedy;
  return rules;
}

}  // namespace

TEST_CASE("dates without a month or a day") {
  for (const char* zero : {"0000-00-00", "2024-02-00", "2024-00-07 12:00:00"}) {
    CHECK(sent(zero_dates(Remedy::Null), ValueClass::Date, "date", zero) == "~");
    CHECK(sent(zero_dates(Remedy::Replace), ValueClass::DateTime, "datetime", zero) ==
          "1970-01-01");
    CHECK(sent(zero_dates(Remedy::Reject), ValueClass::Date, "date", zero) ==
          "[column `c` is a date without a month or a day]");
    CHECK(sent(zero_dates(Remedy::None), ValueClass::Date, "date", zero) == zero);
    CHECK(sent(zero_dates(Remedy::Null), ValueClass::Text, "varchar(20)", zero) == zero);
  }
  for (const char* real : {"0000-01-01", "0099-12-31", "2024-10-20 00:00:00"}) {
    CHECK(sent(zero_dates(Remedy::Null), ValueClass::DateTime, "datetime", real) == real);
  }
}

TEST_CASE("bytes that are no UTF-8") {
  ValueRules rules;
  rules.invalid_utf8 = Remedy::Replace;
  const auto mended = [&](std::string_view value) {
    return sent(rules, ValueClass::Binary, "varchar(20)", value);
  };
  CHECK(mended("plain \xC3\xA9 \xF0\x9F\x98\x80") == "plain \xC3\xA9 \xF0\x9F\x98\x80");
  CHECK(mended("a\xFF") == "a\xEF\xBF\xBD");
  CHECK(mended("\xC3(") == "\xEF\xBF\xBD(");
  CHECK(mended("\xF0\x9F\x98") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(mended("\xED\xA0\x80z").ends_with("z"));  // a surrogate
  CHECK(mended(std::string_view("\0\xC0", 2)) == std::string_view("\0\xEF\xBF\xBD", 4));
  rules.invalid_utf8 = Remedy::Reject;
  CHECK(mended("a\xFF") == "[column `c` is not valid UTF-8]");
  CHECK(sent(rules, ValueClass::Binary, "varbinary(20)", "\xFF") == "\xFF");
}

TEST_CASE("texts longer than their column, in bytes and in characters") {
  const auto fits = [](std::string_view value, std::string_view type, LengthUnit unit) {
    return sent(overflow(Remedy::Null), ValueClass::Text, type, value, unit) != "~";
  };
  CHECK(fits("1234", "varchar(4)", LengthUnit::Bytes));
  CHECK_FALSE(fits("12345", "VARCHAR(4)", LengthUnit::Bytes));
  CHECK_FALSE(fits("\xC3\xA9\xC3\xA9z", "char(4)", LengthUnit::Bytes));
  CHECK(fits("\xC3\xA9\xC3\xA9z", "char(3)", LengthUnit::Characters));
  CHECK_FALSE(fits("\xF0\x9F\x98\x80z", "varchar(1)", LengthUnit::Characters));
  CHECK(fits("any length", "text", LengthUnit::Characters));
  CHECK(sent(overflow(Remedy::Reject), ValueClass::Text, "varchar(2)", "abc") ==
        "[column `c` is longer than the target's column]");
}

TEST_CASE("numbers beyond their column") {
  const auto fits = [](std::string_view value, std::string_view type,
                       LengthUnit unit = LengthUnit::Bytes) {
    return sent(overflow(Remedy::Null), ValueClass::Decimal, type, value, unit) != "~";
  };
  CHECK(fits("127", "tinyint(4)"));
  CHECK_FALSE(fits("128", "tinyint(4)"));
  CHECK(fits("-128", "tinyint"));
  CHECK_FALSE(fits("-129", "tinyint"));
  CHECK(fits("00000127.9", "tinyint"));
  CHECK(fits("9223372036854775807", "bigint(20)"));
  CHECK_FALSE(fits("9223372036854775808", "bigint(20)"));
  CHECK(fits("18446744073709551616", "bigint(20) unsigned"));  // LARGEINT, as StarRocks prints it
  CHECK_FALSE(fits("18446744073709551616", "bigint unsigned", LengthUnit::Characters));
  CHECK_FALSE(fits("-1", "int unsigned", LengthUnit::Characters));
  CHECK(fits("-0.5", "int unsigned", LengthUnit::Characters));
  CHECK(fits("170141183460469231731687303715884105727", "largeint(40)"));
  CHECK_FALSE(fits("170141183460469231731687303715884105728", "largeint(40)"));
  CHECK(fits("-99.999", "decimal(4, 2)"));
  CHECK_FALSE(fits("100", "decimal64(4,2)"));
  CHECK(fits("0.5", "decimal(2,2)"));
  CHECK_FALSE(fits("1.5", "decimal(2,2)"));
  CHECK(fits("1e99", "int"));  // the target knows better
  CHECK(sent(overflow(Remedy::Reject), ValueClass::Integer, "tinyint", "300") ==
        "[column `c` is beyond the target's range]");
  Cell native;
  native.kind = Cell::Kind::UInt64;
  native.uint64 = 70000;
  CHECK(sent(overflow(Remedy::Reject), ValueClass::Integer, "smallint", native) ==
        "[column `c` is beyond the target's range]");
}

TEST_CASE("columns that need nothing have no policy") {
  CHECK_FALSE(column_policy({}, ValueClass::Text, "varchar(3)", LengthUnit::Bytes));
  CHECK_FALSE(
      column_policy(zero_dates(Remedy::Null), ValueClass::Integer, "int", LengthUnit::Bytes));
  CHECK_FALSE(
      column_policy(overflow(Remedy::Null), ValueClass::Floating, "double", LengthUnit::Bytes));
  CHECK_FALSE(
      column_policy(overflow(Remedy::Null), ValueClass::Binary, "varbinary(3)", LengthUnit::Bytes));
}
