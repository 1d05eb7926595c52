#include "runtime/sink/starrocks/transaction_format.h"

#include <algorithm>

#include "runtime/sink/starrocks/codes.h"

namespace syncql::runtime {
namespace {

bool has_header(const LoadOptions& options, std::string_view name) {
  return std::any_of(options.headers.begin(), options.headers.end(),
                     [&](const auto& header) { return header.first == name; });
}

}  // namespace

bool fit_for_transactions(LoadOptions& options, const std::vector<ColumnPlan>& columns) {
  if (options.compression != Compression::None) {
    // The server reads the bodies of a transaction as one stream, and not every one of its
    // decompressors goes on behind the end of the first.
    options.compression = Compression::None;
    options.warnings.emplace_back(kCompressionIgnored,
                                  "rows are sent uncompressed, though `loadProps` asks for "
                                  "compression: the source has no order to take a run up by, so "
                                  "each part of it is loaded in one transaction");
  }
  if (options.format == BodyFormat::Json) return true;
  const bool chosen =
      options.enclose_given || options.csv.escape || has_header(options, "trim_space") ||
      has_header(options, "column_separator") || has_header(options, "row_delimiter");
  if (chosen) return false;
  options.csv.enclose.reset();
  if (!options.own_columns && !json_trouble(columns)) {
    options.format = BodyFormat::Json;
    options.json = JsonShape::Array;
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
