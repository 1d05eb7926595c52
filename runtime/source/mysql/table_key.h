// A unique key of a table: the columns that name a row, and how their values are written and
// compared in the server's SQL. Knows nothing of splits and readers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// How the texts of a column's values become literals that compare as the column orders them.
enum class KeyKind : std::uint8_t {
  Number,    // by its digits
  Moment,    // dates, times and other values whose text has one form
  Text,      // in the column's own collation
  Bytes,     // in hexadecimal digits
  Bits,      // BIT: comes and compares as a number
  Position,  // ENUM and SET: ordered by their labels' numbers, not by the labels
};

struct KeyColumn {
  std::string name;
  KeyKind kind = KeyKind::Number;
};

struct TableKey {
  std::string index;  // its name at the server
  std::vector<KeyColumn> columns;
};

// Nothing for types whose texts do not tell values apart, or not in the column's order: floating
// point numbers, TIMESTAMP (an hour comes twice where clocks are set back), and texts of character
// sets that lose letters on their way here.
std::optional<KeyKind> key_kind(std::string_view data_type, std::string_view character_set);

// The primary key, or the first unique index without NULL; nothing where the table has none of
// known types, or the server does not say.
std::optional<TableKey> table_key(MysqlConnection& connection, const ReadRequest& request);

// SQL of a value of the column, from its text as the server prints it.
std::string key_literal(KeyKind kind, std::string_view text);
// SQL that compares as the column is ordered, of the column as SQL.
std::string comparable(KeyKind kind, const std::string& column);

// SQL that gives the value as the text that key_literal takes, of the column as SQL.
std::string delivered(KeyKind kind, const std::string& column);

// Conditions on rows before and behind a key in the key's order, without or with the key itself.
// `values` has one text a column.
std::string before(const TableKey& key, const RowKey& values);
std::string up_to(const TableKey& key, const RowKey& values);
std::string behind(const TableKey& key, const RowKey& values);
std::string not_before(const TableKey& key, const RowKey& values);

}  // namespace syncql::runtime
