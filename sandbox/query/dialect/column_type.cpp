#include "sandbox/query/dialect/column_type.h"

#include <algorithm>
#include <fmt/format.h>

namespace syncql::sandbox {

namespace {

constexpr std::uint32_t kLongestChar = 255;
constexpr std::uint32_t kLongestVarchar = 1048576;
constexpr std::uint32_t kLongestString = 65533;
constexpr std::uint32_t kWidestDecimal = 76;  // above 38 since 4.0

enum class Shape : std::uint8_t { Plain, DisplayWidth, Length, OptionalLength, Decimal, Nested };

struct TypeWord {
  const char* word;
  TypeKind kind;
  Shape shape;
  const char* text;  // without length
};

// DisplayWidth: `INT(11)` is allowed and says nothing.
constexpr TypeWord kTypes[] = {
    {"BOOLEAN", TypeKind::Boolean, Shape::Plain, "boolean"},
    {"TINYINT", TypeKind::TinyInt, Shape::DisplayWidth, "tinyint(4)"},
    {"SMALLINT", TypeKind::SmallInt, Shape::DisplayWidth, "smallint(6)"},
    {"INT", TypeKind::Int, Shape::DisplayWidth, "int(11)"},
    {"INTEGER", TypeKind::Int, Shape::DisplayWidth, "int(11)"},
    {"BIGINT", TypeKind::BigInt, Shape::DisplayWidth, "bigint(20)"},
    {"LARGEINT", TypeKind::LargeInt, Shape::DisplayWidth, "largeint(40)"},
    {"FLOAT", TypeKind::Float, Shape::Plain, "float"},
    {"DOUBLE", TypeKind::Double, Shape::Plain, "double"},
    {"DECIMAL", TypeKind::Decimal, Shape::Decimal, "decimal"},
    {"DECIMALV2", TypeKind::Decimal, Shape::Decimal, "decimal"},
    {"DECIMAL32", TypeKind::Decimal, Shape::Decimal, "decimal"},
    {"DECIMAL64", TypeKind::Decimal, Shape::Decimal, "decimal"},
    {"DECIMAL128", TypeKind::Decimal, Shape::Decimal, "decimal"},
    {"DECIMAL256", TypeKind::Decimal, Shape::Decimal, "decimal"},
    {"NUMERIC", TypeKind::Decimal, Shape::Decimal, "decimal"},
    {"NUMBER", TypeKind::Decimal, Shape::Decimal, "decimal"},
    {"CHAR", TypeKind::Char, Shape::Length, "char"},
    {"CHARACTER", TypeKind::Char, Shape::Length, "char"},
    {"VARCHAR", TypeKind::Varchar, Shape::Length, "varchar"},
    {"STRING", TypeKind::Varchar, Shape::Plain, "varchar(65533)"},
    {"TEXT", TypeKind::Varchar, Shape::Plain, "varchar(65533)"},
    {"BINARY", TypeKind::Varbinary, Shape::OptionalLength, "varbinary"},
    {"VARBINARY", TypeKind::Varbinary, Shape::OptionalLength, "varbinary"},
    {"DATE", TypeKind::Date, Shape::Plain, "date"},
    {"DATETIME", TypeKind::DateTime, Shape::Plain, "datetime"},
    {"JSON", TypeKind::Json, Shape::Plain, "json"},
    {"BITMAP", TypeKind::Other, Shape::Plain, "bitmap"},
    {"HLL", TypeKind::Other, Shape::Plain, "hll"},
    {"PERCENTILE", TypeKind::Other, Shape::Plain, "percentile"},
    {"ARRAY", TypeKind::Other, Shape::Nested, "array"},
    {"MAP", TypeKind::Other, Shape::Nested, "map"},
    {"STRUCT", TypeKind::Other, Shape::Nested, "struct"},
};

const TypeWord* find_type(const Token& token) {
  if (token.kind != TokenKind::Word) return nullptr;
  const auto* found = std::find_if(std::begin(kTypes), std::end(kTypes), [&](const TypeWord& type) {
    return equals_ignoring_case(type.word, token.text);
  });
  return found == std::end(kTypes) ? nullptr : found;
}

void parse_length(TokenCursor& cursor, ColumnType& type, std::uint32_t most) {
  if (cursor.accept_symbol('(')) {
    type.length = cursor.number();
    cursor.expect_symbol(')');
    type.text += fmt::format("({})", type.length);
  }
  if (type.length < 1 || type.length > most) {
    cursor.fail(analyzing_error(
        fmt::format("the length of type {} must be between 1 and {}", type.text, most)));
  }
}

void parse_decimal(TokenCursor& cursor, ColumnType& type) {
  type.precision = 10;
  if (cursor.accept_symbol('(')) {
    type.precision = cursor.number();
    if (cursor.accept_symbol(',')) type.scale = cursor.number();
    cursor.expect_symbol(')');
  }
  type.text = fmt::format("decimal({}, {})", type.precision, type.scale);
  if (type.precision < 1 || type.precision > kWidestDecimal) {
    cursor.fail(
        analyzing_error(fmt::format("Invalid precision {} of type {}: it must be between "
                                    "1 and {}",
                                    type.precision, type.text, kWidestDecimal)));
  } else if (type.scale > type.precision) {
    cursor.fail(analyzing_error(fmt::format(
        "Invalid scale {} of type {}: it must not exceed the precision", type.scale, type.text)));
  }
}

// ARRAY<INT>, MAP<K, V>, STRUCT<a INT, b STRING>
void parse_nested(TokenCursor& cursor, ColumnType& type) {
  const bool named = type.text == "struct";
  cursor.expect_symbol('<');
  std::string inside;
  do {
    if (!inside.empty()) inside += ", ";
    if (named) inside += cursor.name() + ' ';
    inside += parse_column_type(cursor).text;
  } while (cursor.accept_symbol(','));
  cursor.expect_symbol('>');
  type.text += fmt::format("<{}>", inside);
}

}  // namespace

ColumnType parse_column_type(TokenCursor& cursor) {
  const TypeWord* word = find_type(cursor.peek());
  if (word == nullptr) {
    cursor.unexpected();
    return {};
  }
  cursor.skip();
  ColumnType type;
  type.kind = word->kind;
  type.text = word->text;
  switch (word->shape) {
    case Shape::Plain:
      if (type.kind == TypeKind::Varchar) type.length = kLongestString;
      break;
    case Shape::DisplayWidth:
      if (cursor.sees_symbol('(')) cursor.parenthesised();
      break;
    case Shape::Length: {
      const bool fixed = type.kind == TypeKind::Char;
      type.length = 1;
      if (!cursor.sees_symbol('(')) type.text += "(1)";
      parse_length(cursor, type, fixed ? kLongestChar : kLongestVarchar);
      break;
    }
    case Shape::OptionalLength:
      type.length = kLongestVarchar;
      parse_length(cursor, type, kLongestVarchar);
      break;
    case Shape::Decimal:
      parse_decimal(cursor, type);
      break;
    case Shape::Nested:
      parse_nested(cursor, type);
      break;
  }
  return type;
}

}  // namespace syncql::sandbox
