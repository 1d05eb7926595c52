#include "sandbox/load/convert.h"
#include "tests/support/catch.h"

using namespace syncql::sandbox;

namespace {

// What the column stores, or `-` where the text is out of range.
std::string stored(TypeKind kind, std::string_view text, std::uint32_t length = 0) {
  ColumnType type;
  type.kind = kind;
  type.length = length;
  return convert(type, text).value_or("-");
}

std::string decimal(std::string_view text, std::uint32_t precision, std::uint32_t scale) {
  return convert_decimal(text, precision, scale).value_or("-");
}

}  // namespace

TEST_CASE("integers: ranges") {
  CHECK(stored(TypeKind::TinyInt, "127") == "127");
  CHECK(stored(TypeKind::TinyInt, "128") == "-");
  CHECK(stored(TypeKind::TinyInt, "-128") == "-128");
  CHECK(stored(TypeKind::TinyInt, "-129") == "-");
  CHECK(stored(TypeKind::SmallInt, "-32768") == "-32768");
  CHECK(stored(TypeKind::Int, "2147483648") == "-");
  CHECK(stored(TypeKind::BigInt, "9223372036854775807") == "9223372036854775807");
  CHECK(stored(TypeKind::BigInt, "-9223372036854775809") == "-");
  CHECK(stored(TypeKind::LargeInt, "170141183460469231731687303715884105727") ==
        "170141183460469231731687303715884105727");
  CHECK(stored(TypeKind::LargeInt, "-170141183460469231731687303715884105728") == "-");
}

TEST_CASE("integers: spelling") {
  CHECK(stored(TypeKind::Int, " +0042 ") == "42");
  CHECK(stored(TypeKind::Int, "-0") == "0");
  CHECK(stored(TypeKind::Int, "1.9") == "1");
  CHECK(stored(TypeKind::Int, ".5") == "0");
  CHECK(stored(TypeKind::BigInt, "1.0") == "-");
  for (const char* text : {"", " ", "-", "x", "1x", "1e3", "0x10", "1 2", "--1"})
    CHECK(stored(TypeKind::Int, text) == "-");
}

TEST_CASE("booleans") {
  CHECK(stored(TypeKind::Boolean, "TRUE") == "1");
  CHECK(stored(TypeKind::Boolean, "false") == "0");
  CHECK(stored(TypeKind::Boolean, "7") == "1");
  CHECK(stored(TypeKind::Boolean, "-0.0") == "0");
  CHECK(stored(TypeKind::Boolean, "yes") == "-");
}

TEST_CASE("decimals") {
  CHECK(decimal("1.5", 10, 2) == "1.50");
  CHECK(decimal("-1.005", 10, 2) == "-1.01");
  CHECK(decimal("0.004", 10, 2) == "0.00");
  CHECK(decimal("-0.004", 10, 2) == "0.00");
  CHECK(decimal(".5", 10, 0) == "1");
  CHECK(decimal(".05", 10, 0) == "0");
  CHECK(decimal("99.995", 4, 2) == "-");
  CHECK(decimal("99.994", 4, 2) == "99.99");
  CHECK(decimal("000123", 3, 0) == "123");
  CHECK(decimal("1234", 3, 0) == "-");
  CHECK(decimal("abc", 3, 0) == "-");
}

TEST_CASE("floats") {
  CHECK(stored(TypeKind::Double, "1e3") == "1000");
  CHECK(stored(TypeKind::Double, "+0.1") == "0.1");
  CHECK(stored(TypeKind::Float, "16777217") == "16777216");
  CHECK(stored(TypeKind::Float, "1e39") == "-");
  CHECK(stored(TypeKind::Double, "nan") == "-");
  CHECK(stored(TypeKind::Double, "") == "-");
}

TEST_CASE("strings are measured in bytes") {
  CHECK(stored(TypeKind::Varchar, "abc", 3) == "abc");
  CHECK(stored(TypeKind::Varchar, "ab\xC3\xA9", 3) == "-");
  CHECK(stored(TypeKind::Char, "", 1).empty());
}

TEST_CASE("binary: base64, else the bytes") {
  CHECK(stored(TypeKind::Varbinary, "aGk=", 2) == "hi");
  CHECK(stored(TypeKind::Varbinary, "aGk", 3) == "aGk");
  CHECK(stored(TypeKind::Varbinary, "a=k=", 4) == "a=k=");
  CHECK(stored(TypeKind::Varbinary, "xyz!x", 4) == "-");
}

TEST_CASE("dates") {
  CHECK(stored(TypeKind::Date, "2024-02-29") == "2024-02-29");
  CHECK(stored(TypeKind::Date, "2023-02-29") == "-");
  CHECK(stored(TypeKind::Date, "2024-1-2") == "2024-01-02");
  CHECK(stored(TypeKind::Date, "20240102") == "2024-01-02");
  CHECK(stored(TypeKind::Date, "240102") == "2024-01-02");
  CHECK(stored(TypeKind::Date, "99/12/31") == "1999-12-31");
  CHECK(stored(TypeKind::Date, "2024-01-02 10:11:12") == "2024-01-02");
  CHECK(stored(TypeKind::Date, "0000-01-01") == "0000-01-01");
  for (const char* text : {"0000-00-00", "2024-13-01", "2024-01", "10000-01-01", "", "today"})
    CHECK(stored(TypeKind::Date, text) == "-");
}

TEST_CASE("times") {
  CHECK(stored(TypeKind::DateTime, "2024-01-02") == "2024-01-02 00:00:00");
  CHECK(stored(TypeKind::DateTime, "2024-01-02T03:04:05.5") == "2024-01-02 03:04:05.500000");
  CHECK(stored(TypeKind::DateTime, "20240102030405") == "2024-01-02 03:04:05");
  CHECK(stored(TypeKind::DateTime, "2024-01-02 03:04") == "2024-01-02 03:04:00");
  for (const char* text : {"2024-01-02 24:00:00", "2024-01-02 10:11:12Z", "2024-01-02 10:11:12+08",
                           "2024-01-02 10:11:12.1234567", "2024-01-02 10:11:"})
    CHECK(stored(TypeKind::DateTime, text) == "-");
}

TEST_CASE("JSON must be JSON") {
  CHECK(stored(TypeKind::Json, "{\"a\": [1]}") == "{\"a\": [1]}");
  CHECK(stored(TypeKind::Json, "abc") == "-");
}
