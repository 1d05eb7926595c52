#include "runtime/encode/cell_text.h"

#include <fmt/format.h>

namespace syncql::runtime {

std::string cell_text(const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::Null:
      return {};
    case Cell::Kind::Text:
      return std::string(cell.text());
    case Cell::Kind::Int64:
      return fmt::to_string(cell.int64);
    case Cell::Kind::UInt64:
      return fmt::to_string(cell.uint64);
    case Cell::Kind::Float:
      return fmt::to_string(cell.float32);
    case Cell::Kind::Double:
      return fmt::to_string(cell.float64);
  }
  return {};
}

}  // namespace syncql::runtime
