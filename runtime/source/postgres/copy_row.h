// Lines of COPY's text format as cells, decoded in place. Knows no server. Source of the format:
// PostgreSQL's documentation of COPY, "Text Format".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/source/row.h"

namespace syncql::runtime {

// What is done to a value's text beside taking the escapes out of it.
enum class CellForm : std::uint8_t {
  Text,     // nothing
  Boolean,  // `t` and `f` become 1 and 0
  Instant,  // the zone's offset behind a timestamp is cut off
  Bytes,    // `\x00ff` becomes two bytes
};

class CopyRow {
 public:
  explicit CopyRow(std::vector<CellForm> forms) : forms_(std::move(forms)), cells_(forms_.size()) {}

  // Decodes within `line` (without its line feed), which must outlive the cells. False: the line
  // has not as many columns as there are forms.
  bool decode(std::span<char> line);
  Row cells() const { return cells_; }

 private:
  std::vector<CellForm> forms_;
  std::vector<Cell> cells_;
};

}  // namespace syncql::runtime
