#include "sandbox/load/row_sinks.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "sandbox/load/ascii.h"
#include "sandbox/load/convert.h"

namespace syncql::sandbox {
namespace {

std::optional<std::string_view> cell_of(const CellSource& source, RowCells cells) {
  if (const auto* field = std::get_if<std::size_t>(&source)) return cells[*field];
  const auto& constant = std::get<Constant>(source);
  return constant.text ? std::optional<std::string_view>(*constant.text) : std::nullopt;
}

std::string out_of_range(const Column& column, const CellSource& source, std::string_view text) {
  const auto* field = std::get_if<std::size_t>(&source);
  return fmt::format(
      "The field (name = {}, pos = {}) is out of range. Type: {}, Value length: {}, Value: {}",
      column.name, field != nullptr ? *field : 0, to_upper(column.type.text), text.size(), text);
}

}  // namespace

void CountingSink::add(RowCells, std::string_view) {
  ++counts_.total;
}

void CountingSink::reject(std::string_view message, std::string_view text) {
  ++counts_.total;
  ++counts_.filtered;
  errors_.add(message, text);
}

CollectingSink::CollectingSink(const Table& table, const LoadPlan& plan, bool strict)
    : table_(table), plan_(plan), strict_(strict) {
  for (const TargetColumn& target : plan.targets) rows_.columns.push_back(target.column);
}

void CollectingSink::add(RowCells cells, std::string_view text) {
  const std::size_t row_start = rows_.cells.size();
  Checked<void> added;
  for (const TargetColumn& target : plan_.targets) {
    added = add_cell(target, cells);
    if (!added) break;
  }
  if (added) added = add_op(cells);
  if (added) {
    ++counts_.total;
    return;
  }
  rows_.cells.resize(row_start);
  reject(added.error(), text);
}

Checked<void> CollectingSink::add_cell(const TargetColumn& target, RowCells cells) {
  const Column& column = table_.columns[target.column];
  const auto cell = cell_of(target.source, cells);
  std::optional<std::string> stored;
  if (cell) {
    stored = convert(column.type, *cell);
    if (!stored && (strict_ || !column.nullable))
      return refuse(out_of_range(column, target.source, *cell));
  } else if (!column.nullable) {
    return refuse(fmt::format("NULL value in {} column '{}'",
                              column.auto_increment ? "auto increment" : "non-nullable",
                              column.name));
  }
  rows_.cells.push_back(std::move(stored));
  return {};
}

Checked<void> CollectingSink::add_op(RowCells cells) {
  if (!plan_.op) return {};
  const auto cell = cell_of(*plan_.op, cells);
  if (cell != "0" && cell != "1")
    return refuse(fmt::format("The field (name = __op) is neither 0 nor 1. Value: {}",
                              cell.value_or("NULL")));
  rows_.deletes.push_back(cell == "1");
  return {};
}

void CollectingSink::select(const std::vector<bool>& selected) {
  counts_.unselected += std::count(selected.begin(), selected.end(), false);
  keep(selected);
}

void CollectingSink::filter(const std::vector<bool>& fits, std::string_view message) {
  for (std::size_t row = 0; row < fits.size(); ++row) {
    if (fits[row]) continue;
    ++counts_.filtered;
    errors_.add(message, text_of(row));
  }
  keep(fits);
}

void CollectingSink::keep(const std::vector<bool>& kept) {
  const std::size_t width = rows_.columns.size();
  LoadRows left;
  left.columns = rows_.columns;
  for (std::size_t row = 0; row < kept.size(); ++row) {
    if (!kept[row]) continue;
    const auto first = rows_.cells.begin() + static_cast<std::ptrdiff_t>(row * width);
    std::move(first, first + static_cast<std::ptrdiff_t>(width), std::back_inserter(left.cells));
    if (!rows_.deletes.empty()) left.deletes.push_back(rows_.deletes[row]);
  }
  rows_ = std::move(left);
}

std::string CollectingSink::text_of(std::size_t row) const {
  const std::size_t width = rows_.columns.size();
  std::string text;
  for (std::size_t i = 0; i < width; ++i)
    text += (i == 0 ? "" : ", ") + rows_.cells[row * width + i].value_or("NULL");
  return "[" + text + "]";
}

}  // namespace syncql::sandbox
