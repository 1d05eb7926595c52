#include "sandbox/load/csv_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include "sandbox/load/delimiter.h"

namespace syncql::sandbox {
namespace {

constexpr std::size_t kMaxRowBytes = std::size_t{512} << 20;

}  // namespace

CsvReader::CsvReader(const LoadSettings& settings, const LoadPlan& plan, bool count_only,
                     RowSink& sink)
    : format_(settings.csv),
      plan_(plan),
      sink_(sink),
      count_only_(count_only),
      parser_(format_.quoted() ? (count_only ? count_quoted_row : parse_quoted_row)
                               : (count_only ? count_plain_row : parse_plain_row)),
      rows_to_skip_(settings.skip_header) {}

Checked<void> CsvReader::feed(std::string_view bytes) {
  pending_.append(bytes);
  if (pending_.size() < retry_at_) return {};
  take_rows(false);
  // A long row is looked at again only when it has doubled: the work stays linear.
  retry_at_ = pending_.size() * 2;
  if (pending_.size() > kMaxRowBytes) return refuse("CSV line length exceed limit");
  return {};
}

Checked<void> CsvReader::finish() {
  take_rows(true);
  return {};
}

void CsvReader::take_rows(bool last) {
  std::string_view rest = pending_;
  while (!rest.empty()) {
    const std::size_t taken = parser_(rest, last, format_, row_);
    if (taken == 0) break;
    rest.remove_prefix(taken);
    if (rows_to_skip_ > 0) {
      --rows_to_skip_;
    } else if (!row_.text.empty()) {
      deliver();
    }
  }
  pending_.erase(0, pending_.size() - rest.size());
}

void CsvReader::deliver() {
  const std::size_t expected = plan_.fields.size();
  if (row_.columns != expected && !plan_.any_columns) {
    sink_.reject(fmt::format("Target column count: {} doesn't match source value column count: {}. "
                             "Column separator: '{}', Row delimiter: '{}'",
                             expected, row_.columns, show_delimiter(format_.column_separator),
                             show_delimiter(format_.row_delimiter)),
                 row_.text);
  } else if (!count_only_ && !simdjson::validate_utf8(row_.text.data(), row_.text.size())) {
    sink_.reject("Invalid UTF-8 row", row_.text);
  } else {
    sink_.add(row_.cells, row_.text);
  }
}

}  // namespace syncql::sandbox
