// Messages of COPY's binary format as cells that point into them, or into this object where a value
// is printed. Knows no server. Source of the format: PostgreSQL's documentation of COPY, "Binary
// Format", and the types' own send functions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "runtime/source/row.h"

namespace syncql::runtime {

// What a column's values are on the wire.
enum class CellForm : std::uint8_t {
  Text,   // in the client's encoding
  Bytes,  // as they are
  Jsonb,  // a text behind its version
  Boolean,
  Int16,
  Int32,
  Int64,
  Oid,
  Float32,
  Float64,
  Numeric,
  Date,
  Time,
  Timestamp,
  Uuid,
};

enum class CopyMessage : std::uint8_t { Values, End, Torn };  // Torn: not of these columns

class CopyRow {
 public:
  explicit CopyRow(const std::vector<CellForm>& forms);

  // Takes the messages of one COPY in their order; `message` must outlive the cells.
  CopyMessage decode(std::string_view message);
  Row cells() const { return cells_; }

 private:
  struct Column {
    CellForm form;
    std::vector<char> text;  // of a value that is printed
  };

  static bool decode_value(std::string_view value, Column& column, Cell& cell);

  std::vector<Column> columns_;
  std::vector<Cell> cells_;
  bool begun_ = false;  // the header is in front of the first row
};

}  // namespace syncql::runtime
