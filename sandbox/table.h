// A StarRocks table as the sandbox knows it: model, keys, columns with their StarRocks types.
// Knows neither HTTP nor SQL texts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace syncql::sandbox {

enum class TableModel : std::uint8_t { Duplicate, Aggregate, Unique, Primary };

enum class TypeKind : std::uint8_t {
  Boolean,
  TinyInt,
  SmallInt,
  Int,
  BigInt,
  LargeInt,
  Float,
  Double,
  Decimal,
  Char,
  Varchar,
  Varbinary,
  Date,
  DateTime,
  Json,
  Other,
};

struct ColumnType {
  TypeKind kind = TypeKind::Varchar;
  std::uint32_t length = 0;     // CHAR, VARCHAR, VARBINARY: in bytes
  std::uint32_t precision = 0;  // DECIMAL
  std::uint32_t scale = 0;
  std::string text;  // as StarRocks prints it: `varchar(20)`
};

struct Column {
  std::string name;
  ColumnType type;
  bool nullable = true;
  bool key = false;
  std::string aggregate;  // SUM, MAX, … in an aggregate table
  std::optional<std::string> default_value;
  bool default_is_call = false;  // `default_value` is a function: CURRENT_TIMESTAMP, uuid()
  bool generated = false;        // cannot be loaded
  std::string expression;        // of a generated column
  bool auto_increment = false;
  std::string comment;
};

struct Partition {
  std::string name;
  std::string condition;  // of the rows in it, as the storage understands it
};

struct Partitions {
  std::string column;
  std::vector<Partition> list;
};

struct Table {
  std::string database;
  std::string name;
  TableModel model = TableModel::Duplicate;
  std::vector<Column> columns;
  bool is_partitioned = false;
  std::optional<Partitions> partitions;  // those that are known one by one
};

}  // namespace syncql::sandbox
