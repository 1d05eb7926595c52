#include "runtime/sink/starrocks/transaction_format.h"

#include <algorithm>

namespace syncql::runtime {
namespace {

auto find_header(LoadOptions& options, std::string_view name) {
  return std::find_if(options.headers.begin(), options.headers.end(),
                      [&](const auto& header) { return header.first == name; });
}

bool has_header(LoadOptions& options, std::string_view name) {
  return find_header(options, name) != options.headers.end();
}

}  // namespace

bool fit_for_transactions(LoadOptions& options, const std::vector<ColumnPlan>& columns) {
  if (options.format == BodyFormat::Json) return true;
  const bool chosen =
      options.enclose_given || options.csv.escape || has_header(options, "trim_space") ||
      has_header(options, "column_separator") || has_header(options, "row_delimiter");
  if (chosen) return false;
  options.csv.enclose.reset();
  if (!options.own_columns && !json_trouble(columns)) {
    options.format = BodyFormat::Json;
    options.json = JsonShape::Array;
    find_header(options, "format")->second = "json";
    options.headers.emplace_back("strip_outer_array", "true");
    return true;
  }
  options.csv.column_separator = "\x01";
  options.csv.row_delimiter = "\x02";
  options.headers.emplace_back("column_separator", "\\x01");
  options.headers.emplace_back("row_delimiter", "\\x02");
  return true;
}

}  // namespace syncql::runtime
