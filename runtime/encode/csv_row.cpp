#include "runtime/encode/csv_row.h"

#include <algorithm>

namespace syncql::runtime {
namespace {

// Takes the enclosed text from the front of `rest`, whose first character encloses it.
std::string take_enclosed(std::string_view& rest, const CsvFormat& format) {
  std::string text;
  std::size_t at = 1;
  for (; at < rest.size(); ++at) {
    const bool pair =
        at + 1 < rest.size() && ((rest[at] == *format.enclose && rest[at + 1] == *format.enclose) ||
                                 rest[at] == format.escape);
    if (pair) {
      ++at;
    } else if (rest[at] == *format.enclose) {
      break;
    }
    text += rest[at];
  }
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return text;
}

}  // namespace

std::vector<std::optional<std::string>> csv_cells(std::string_view row, const CsvFormat& format) {
  std::vector<std::optional<std::string>> cells;
  if (row.ends_with(format.row_delimiter)) row.remove_suffix(format.row_delimiter.size());
  for (;;) {
    if (format.enclose && row.starts_with(*format.enclose)) {
      cells.emplace_back(take_enclosed(row, format));
    } else {
      const std::string_view text = row.substr(0, row.find(format.column_separator));
      row.remove_prefix(text.size());
      if (text == "\\N") {
        cells.emplace_back();
      } else {
        cells.emplace_back(text);
      }
    }
    if (!row.starts_with(format.column_separator)) return cells;
    row.remove_prefix(format.column_separator.size());
  }
}

}  // namespace syncql::runtime
