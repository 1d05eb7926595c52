#include "runtime/encode/number_text.h"

#include <charconv>
#include <cmath>

namespace syncql::runtime {
namespace {

template <typename Number>
char* print(Number value, char* out) {
  return std::to_chars(out, out + kMaxNumberText, value).ptr;
}

}  // namespace

char* write_number(const Cell& cell, char* out) {
  switch (cell.kind) {
    case Cell::Kind::Int64:
      return print(cell.int64, out);
    case Cell::Kind::UInt64:
      return print(cell.uint64, out);
    case Cell::Kind::Float:
      return std::isfinite(cell.float32) ? print(cell.float32, out) : nullptr;
    case Cell::Kind::Double:
      return std::isfinite(cell.float64) ? print(cell.float64, out) : nullptr;
    default:
      return nullptr;
  }
}

}  // namespace syncql::runtime
