#include "sandbox/query/dialect/create_table.h"

namespace syncql::sandbox {

namespace {

// INDEX name (columns) [USING …] [COMMENT '…']: StarRocks' indexes change no result.
void skip_index(TokenCursor& cursor) {
  cursor.name();
  cursor.name_list();
  cursor.text_until(",)");
}

void parse_columns(TokenCursor& cursor, CreateTable& create) {
  cursor.expect_symbol('(');
  do {
    if (cursor.accept("INDEX")) {
      skip_index(cursor);
    } else {
      create.columns.push_back(parse_column_definition(cursor));
    }
  } while (cursor.accept_symbol(','));
  cursor.expect_symbol(')');
}

void parse_charset(TokenCursor& cursor) {
  const bool introduced = cursor.accept("DEFAULT");
  if (cursor.accept("CHARSET") || cursor.accept("CHARACTER SET") || cursor.accept("CHAR SET") ||
      cursor.accept("COLLATE")) {
    cursor.accept_symbol('=');
    cursor.name();
  } else if (introduced) {
    cursor.unexpected();
  }
}

void parse_key(TokenCursor& cursor, CreateTable& create) {
  std::optional<TableModel> model;
  if (cursor.accept("PRIMARY KEY")) model = TableModel::Primary;
  if (cursor.accept("DUPLICATE KEY")) model = TableModel::Duplicate;
  if (cursor.accept("UNIQUE KEY")) model = TableModel::Unique;
  if (cursor.accept("AGGREGATE KEY")) model = TableModel::Aggregate;
  if (model) create.key = KeyClause{*model, cursor.name_list()};
}

bool ends_partition(const TokenCursor& cursor) {
  return cursor.sees("DISTRIBUTED") || cursor.sees("ORDER BY") || cursor.sees("ROLLUP") ||
         cursor.sees("PROPERTIES");
}

// Kept as written: RANGE, LIST and expressions differ only in how rows are laid out.
void parse_partition(TokenCursor& cursor, CreateTable& create) {
  const std::size_t begin = cursor.peek().begin;
  std::size_t end = begin;
  bool in_columns = true;
  for (int depth = 0; !cursor.at_end() && (depth > 0 || !ends_partition(cursor)); cursor.skip()) {
    const Token& token = cursor.peek();
    const bool name = token.kind == TokenKind::Word || token.kind == TokenKind::QuotedName;
    if (in_columns && name) create.partition_words.push_back(token.text);
    if (cursor.sees_symbol('(')) ++depth;
    if (cursor.sees_symbol(')')) in_columns = --depth > 0 && in_columns;
    end = token.end;
  }
  create.partition_by = std::string(cursor.sql().substr(begin, end - begin));
}

void parse_distribution(TokenCursor& cursor, CreateTable& create) {
  Distribution distribution;
  if (!cursor.accept("RANDOM")) {
    cursor.expect("HASH");
    distribution.columns = cursor.name_list();
  }
  if (cursor.accept("BUCKETS")) distribution.buckets = cursor.number();
  create.distribution = std::move(distribution);
}

void parse_order(TokenCursor& cursor, CreateTable& create) {
  cursor.expect_symbol('(');
  do {
    create.order_by.push_back(cursor.name());
    if (!cursor.accept("ASC")) cursor.accept("DESC");
  } while (cursor.accept_symbol(','));
  cursor.expect_symbol(')');
}

void parse_properties(TokenCursor& cursor, CreateTable& create) {
  cursor.expect_symbol('(');
  do {
    const std::string key = cursor.text();
    cursor.expect_symbol('=');
    create.properties[key] = cursor.text();
  } while (cursor.accept_symbol(','));
  cursor.expect_symbol(')');
}

}  // namespace

CreateTable parse_create_table(TokenCursor& cursor) {
  CreateTable create;
  create.if_not_exists = cursor.accept("IF NOT EXISTS");
  create.name = cursor.table_name();
  parse_columns(cursor, create);
  if (cursor.accept("ENGINE")) {
    cursor.expect_symbol('=');
    create.engine = cursor.name();
  }
  parse_charset(cursor);
  parse_key(cursor, create);
  if (cursor.accept("COMMENT")) create.comment = cursor.text();
  if (cursor.accept("PARTITION BY")) parse_partition(cursor, create);
  if (cursor.accept("DISTRIBUTED BY")) parse_distribution(cursor, create);
  if (cursor.accept("ORDER BY")) parse_order(cursor, create);
  if (cursor.accept("ROLLUP")) cursor.parenthesised();
  if (cursor.accept("PROPERTIES")) parse_properties(cursor, create);
  cursor.expect_end();
  return create;
}

}  // namespace syncql::sandbox
