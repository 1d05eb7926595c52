#include "runtime/encode/encoded_bytes.h"

#include "runtime/encode/base64.h"

namespace syncql::runtime {

std::vector<std::optional<std::string>> with_bytes(std::vector<std::optional<std::string>> cells,
                                                   const std::vector<ColumnPlan>& columns) {
  if (cells.size() != columns.size()) return {};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i] || columns[i].rendering != Rendering::Base64) continue;
    if (auto bytes = base64_bytes(*cells[i])) cells[i] = std::move(*bytes);
  }
  return cells;
}

}  // namespace syncql::runtime
