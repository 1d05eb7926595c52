#include "sandbox/query/dialect/column_definition.h"

#include <array>

#include "sandbox/query/dialect/column_type.h"

namespace syncql::sandbox {

namespace {

constexpr std::array<const char*, 8> kAggregations = {"SUM",
                                                      "MAX",
                                                      "MIN",
                                                      "REPLACE",
                                                      "REPLACE_IF_NOT_NULL",
                                                      "HLL_UNION",
                                                      "BITMAP_UNION",
                                                      "PERCENTILE_UNION"};

void parse_charset(TokenCursor& cursor) {
  if (cursor.accept("CHARSET") || cursor.accept("CHARACTER SET") || cursor.accept("CHAR SET")) {
    cursor.name();
  }
}

void parse_aggregation(TokenCursor& cursor, Column& column) {
  for (const char* word : kAggregations) {
    if (!cursor.accept(word)) continue;
    column.aggregate = word;
    return;
  }
}

// A number must be quoted: the unquoted form came with 4.x only.
void parse_default(TokenCursor& cursor, Column& column) {
  if (cursor.accept("NULL")) return;
  if (cursor.accept_symbol('(')) {
    const std::string function = cursor.name();
    cursor.expect_symbol('(');
    cursor.expect_symbol(')');
    cursor.expect_symbol(')');
    column.default_value = function + "()";
    column.default_is_call = true;
    return;
  }
  if (cursor.accept("CURRENT_TIMESTAMP")) {
    column.default_value = "CURRENT_TIMESTAMP";
    if (cursor.sees_symbol('(')) *column.default_value += '(' + cursor.parenthesised() + ')';
    column.default_is_call = true;
    return;
  }
  column.default_value = cursor.text();
}

void parse_generated(TokenCursor& cursor, Column& column) {
  column.generated = true;
  const std::size_t begin = cursor.peek().begin;
  std::size_t end = begin;
  for (int depth = 0; !cursor.at_end(); cursor.skip()) {
    if (depth == 0 && (cursor.sees_symbol(',') || cursor.sees_symbol(')'))) break;
    if (depth == 0 && cursor.sees("COMMENT")) break;
    if (cursor.sees_symbol('(')) ++depth;
    if (cursor.sees_symbol(')')) --depth;
    end = cursor.peek().end;
  }
  if (end == begin) cursor.unexpected();
  column.expression = std::string(cursor.sql().substr(begin, end - begin));
}

}  // namespace

ColumnDefinition parse_column_definition(TokenCursor& cursor) {
  ColumnDefinition definition;
  Column& column = definition.column;
  column.name = cursor.name();
  column.type = parse_column_type(cursor);
  parse_charset(cursor);
  if (cursor.accept("KEY")) column.key = true;
  parse_aggregation(cursor, column);
  if (cursor.accept("NOT NULL")) {
    column.nullable = false;
  } else if (cursor.accept("NULL")) {
    definition.says_nullable = true;
  }
  if (cursor.accept("DEFAULT")) {
    parse_default(cursor, column);
  } else if (cursor.accept("AUTO_INCREMENT")) {
    column.auto_increment = true;
  } else if (cursor.accept("AS")) {
    parse_generated(cursor, column);
  }
  if (cursor.accept("COMMENT")) column.comment = cursor.text();
  return definition;
}

}  // namespace syncql::sandbox
