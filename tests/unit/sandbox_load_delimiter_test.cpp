#include "sandbox/load/delimiter.h"
#include "tests/support/catch.h"

using syncql::sandbox::decode_delimiter;
using syncql::sandbox::show_delimiter;

TEST_CASE("delimiters are decoded as the FE does it") {
  const auto decode = [](std::string_view value) {
    return decode_delimiter(value, "column separator", true).value();
  };
  CHECK(decode(",") == ",");
  CHECK(decode("|@|") == "|@|");
  CHECK(decode("\\x01") == "\x01");
  CHECK(decode("\\X0102") == "\x01\x02");
  CHECK(decode("0x09") == "\t");
  CHECK(decode("0X7c7C") == "||");
  CHECK(decode("a\\tb\\n") == "a\tb\n");
  CHECK(decode("\\\\x01") == "\\\\x01");
}

TEST_CASE("a byte from 0x80 on arrives as two") {
  CHECK(decode_delimiter("\\xE9", "row delimiter", true).value() == "\xC3\xA9");
}

TEST_CASE("old releases do not know \\t") {
  CHECK(decode_delimiter("\\t", "column separator", false).value() == "\\t");
  CHECK(decode_delimiter("\\x09", "column separator", false).value() == "\t");
}

TEST_CASE("delimiters that are refused") {
  CHECK(decode_delimiter("\\x", "row delimiter", true).error() ==
        "The valid bytes length for 'row delimiter' is [1, 50]");
  CHECK(decode_delimiter(std::string(50, '|'), "column separator", true).has_value());
  CHECK_FALSE(decode_delimiter(std::string(51, '|'), "column separator", true).has_value());
  CHECK_FALSE(decode_delimiter("\\x1", "column separator", true).has_value());
  CHECK_FALSE(decode_delimiter("\\xZZ", "column separator", true).has_value());
}

TEST_CASE("messages show control bytes") {
  CHECK(show_delimiter("\t") == "\\t");
  CHECK(show_delimiter("\x01|\n") == "\\x01|\\n");
}
