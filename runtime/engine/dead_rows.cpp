#include "runtime/engine/dead_rows.h"

#include <algorithm>

#include "runtime/encode/row_object.h"

namespace syncql::runtime {
namespace {

using Cells = std::vector<std::optional<std::string>>;

Cell cell_of(const std::optional<std::string>& text) {
  Cell cell;
  if (!text) return cell;
  cell.kind = Cell::Kind::Text;
  cell.bytes = {text->data(), text->size()};
  return cell;
}

RowKey key_of(const Cells& cells, const std::vector<std::size_t>& parts) {
  const bool there = std::all_of(parts.begin(), parts.end(),
                                 [&](std::size_t part) { return part < cells.size(); });
  RowKey key;
  if (!there) return key;
  for (const std::size_t part : parts) key.push_back(cells[part].value_or(""));
  return key;
}

}  // namespace

std::vector<LeftOutRow> dead_rows(const Batch& batch, const std::vector<RefusedRow>& refused,
                                  const RowLayout& layout, const RowEncoder& encoder) {
  std::vector<LeftOutRow> rows;
  rows.reserve(refused.size());
  for (const RefusedRow& row : refused) {
    const std::string_view encoded = batch.row(row.index);
    const Cells texts = encoder.decoded(encoded);
    if (texts.size() != layout.columns.size()) {
      rows.push_back({row.reason, record_value(encoded)});
      continue;
    }
    std::vector<Cell> cells;
    std::transform(texts.begin(), texts.end(), std::back_inserter(cells), cell_of);
    rows.push_back({row.reason, row_object(layout.columns, cells), key_of(texts, layout.key)});
  }
  return rows;
}

}  // namespace syncql::runtime
