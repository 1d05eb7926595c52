// A row of the binary protocol as cells: numbers as they are, texts borrowed from the packet, dates
// and times printed into a buffer of the row's own. Opens nothing; one object serves many rows.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "runtime/net/mysql_rows.h"
#include "runtime/source/mysql/temporal_text.h"
#include "runtime/source/row.h"

namespace syncql::runtime {

class BinaryRow {
 public:
  explicit BinaryRow(const std::vector<MysqlField>& fields);

  // Valid until the next call, and as long as the values are.
  Row decode(std::span<const MysqlBinaryRows::Value> values);

 private:
  struct Column {
    MysqlType type = MysqlType::VarString;
    bool is_unsigned = false;
    std::uint8_t decimals = 0;
    std::array<char, kLongestTemporalText> text{};
  };

  static void decode_value(const MysqlBinaryRows::Value& value, Column& column, Cell& cell);
  static void decode_temporal(WireValue value, Column& column, Cell& cell);

  std::vector<Column> columns_;
  std::vector<Cell> cells_;
};

}  // namespace syncql::runtime
