#include "sandbox/load/ascii.h"
#include "sandbox/load/csv.h"

namespace syncql::sandbox {
namespace {

// A needle of one byte goes straight to memchr.
std::size_t find(std::string_view text, const std::string& needle, std::size_t from) {
  return needle.size() == 1 ? text.find(needle[0], from) : text.find(needle, from);
}

std::size_t take_text(std::string_view buffer, bool last, const CsvFormat& format, CsvRow& row) {
  const auto end = find(buffer, format.row_delimiter, 0);
  if (end == std::string_view::npos && !last) return 0;
  row.text = buffer.substr(0, end);
  row.columns = 0;
  return end == std::string_view::npos ? buffer.size() : end + format.row_delimiter.size();
}

std::optional<std::string_view> plain_cell(std::string_view cell, bool trim_space) {
  if (trim_space) cell = trim(cell, " ");
  if (cell == "\\N") return std::nullopt;
  return cell;
}

}  // namespace

std::size_t parse_plain_row(std::string_view buffer, bool last, const CsvFormat& format,
                            CsvRow& row) {
  row.cells.clear();
  const std::size_t taken = take_text(buffer, last, format, row);
  if (taken == 0 || row.text.empty()) return taken;
  const std::string& separator = format.column_separator;
  std::size_t begin = 0;
  for (;;) {
    const auto end = find(row.text, separator, begin);
    row.cells.push_back(plain_cell(row.text.substr(begin, end - begin), format.trim_space));
    if (end == std::string_view::npos) break;
    begin = end + separator.size();
  }
  row.columns = row.cells.size();
  return taken;
}

std::size_t count_plain_row(std::string_view buffer, bool last, const CsvFormat& format,
                            CsvRow& row) {
  const std::size_t taken = take_text(buffer, last, format, row);
  if (taken == 0 || row.text.empty()) return taken;
  const std::string& separator = format.column_separator;
  std::size_t begin = 0;
  do {
    ++row.columns;
    const auto end = find(row.text, separator, begin);
    begin = end == std::string_view::npos ? end : end + separator.size();
  } while (begin != std::string_view::npos);
  return taken;
}

}  // namespace syncql::sandbox
