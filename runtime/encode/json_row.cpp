#include "runtime/encode/json_row.h"

#include <simdjson.h>

namespace syncql::runtime {
namespace {

using Cells = std::vector<std::optional<std::string>>;

std::string_view trimmed(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t\r\n");
  return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

// False: the field cannot be read.
bool add_cell(simdjson::ondemand::value value, Cells& cells) {
  simdjson::ondemand::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS) return false;
  std::string_view text;
  switch (type) {
    case simdjson::ondemand::json_type::null:
      cells.emplace_back();
      return value.is_null().error() == simdjson::SUCCESS;
    case simdjson::ondemand::json_type::string:
      if (value.get_string().get(text) != simdjson::SUCCESS) return false;
      cells.emplace_back(text);
      return true;
    default:  // a number keeps its digits
      if (simdjson::to_json_string(value).get(text) != simdjson::SUCCESS) return false;
      cells.emplace_back(trimmed(text));
      return true;
  }
}

}  // namespace

Cells json_cells(std::string_view row, const std::vector<ColumnPlan>& columns) {
  if (row.starts_with('[') || row.starts_with(',')) row.remove_prefix(1);
  const simdjson::padded_string padded(row);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document;
  simdjson::ondemand::object object;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return {};
  if (document.get_object().get(object) != simdjson::SUCCESS) return {};
  Cells cells;
  for (auto field : object) {  // in the order of the columns, as the encoder wrote them
    simdjson::ondemand::value value;
    if (field.value().get(value) != simdjson::SUCCESS || !add_cell(value, cells)) return {};
  }
  return cells.size() == columns.size() ? cells : Cells{};
}

}  // namespace syncql::runtime
