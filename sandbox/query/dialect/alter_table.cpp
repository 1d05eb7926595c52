#include "sandbox/query/dialect/alter_table.h"

namespace syncql::sandbox {

namespace {

ColumnPlace parse_place(TokenCursor& cursor) {
  ColumnPlace place;
  place.first = cursor.accept("FIRST");
  if (!place.first && cursor.accept("AFTER")) place.after = cursor.name();
  return place;
}

// ADD COLUMN a INT AFTER b, or ADD COLUMN (a INT, b INT)
void parse_add(TokenCursor& cursor, AlterTable& alter) {
  if (!cursor.accept_symbol('(')) {
    ColumnDefinition definition = parse_column_definition(cursor);
    alter.actions.emplace_back(AddColumn{std::move(definition), parse_place(cursor)});
    return;
  }
  do {
    alter.actions.emplace_back(AddColumn{parse_column_definition(cursor), {}});
  } while (cursor.accept_symbol(','));
  cursor.expect_symbol(')');
}

void parse_rename(TokenCursor& cursor, AlterTable& alter) {
  if (!cursor.accept("COLUMN")) {
    alter.actions.emplace_back(RenameTable{cursor.name()});
    return;
  }
  RenameColumn rename;
  rename.from = cursor.name();
  cursor.expect("TO");
  rename.to = cursor.name();
  alter.actions.emplace_back(std::move(rename));
}

void parse_set(TokenCursor& cursor, AlterTable& alter) {
  SetProperties set;
  cursor.expect_symbol('(');
  do {
    const std::string key = cursor.text();
    cursor.expect_symbol('=');
    set.properties[key] = cursor.text();
  } while (cursor.accept_symbol(','));
  cursor.expect_symbol(')');
  alter.actions.emplace_back(std::move(set));
}

void parse_action(TokenCursor& cursor, AlterTable& alter) {
  if (cursor.accept("ADD COLUMN")) {
    parse_add(cursor, alter);
  } else if (cursor.accept("MODIFY COLUMN")) {
    ColumnDefinition definition = parse_column_definition(cursor);
    alter.actions.emplace_back(ModifyColumn{std::move(definition), parse_place(cursor)});
  } else if (cursor.accept("DROP COLUMN")) {
    alter.actions.emplace_back(DropColumn{cursor.name()});
  } else if (cursor.accept("RENAME")) {
    parse_rename(cursor, alter);
  } else if (cursor.accept("SWAP WITH")) {
    alter.actions.emplace_back(SwapTable{cursor.name()});
  } else if (cursor.accept("SET")) {
    parse_set(cursor, alter);
  } else {
    cursor.unexpected();
  }
}

}  // namespace

AlterTable parse_alter_table(TokenCursor& cursor) {
  AlterTable alter;
  alter.name = cursor.table_name();
  do {
    parse_action(cursor, alter);
  } while (cursor.accept_symbol(','));
  cursor.expect_end();
  return alter;
}

}  // namespace syncql::sandbox
