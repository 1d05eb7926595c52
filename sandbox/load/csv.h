// One CSV row cut into cells, as the BE's two parsers do it: v1 knows delimiters alone, v2 also
// quotes and escapes. Knows neither chunks nor columns of a table.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace syncql::sandbox {

struct CsvFormat {
  std::string column_separator = "\t";
  std::string row_delimiter = "\n";
  char enclose = 0;  // 0: none
  char escape = 0;
  bool trim_space = false;

  // v2: quotes and escapes are looked for.
  bool quoted() const { return enclose != 0 || escape != 0; }
};

struct CsvRow {
  std::vector<std::optional<std::string_view>> cells;  // into the buffer or into `scratch`
  std::size_t columns = 0;
  std::string_view text;          // the row as it was sent, without its delimiter
  std::string scratch;            // of the v2 parser: the cells without quotes, one after another
  std::vector<std::size_t> ends;  // of the cells in `scratch`
};

// Reads the row that `buffer` begins with into `row`. Returns the bytes taken, delimiter included;
// 0 where the row's end is not in the buffer yet. With `last` the buffer's end is a row's end. A
// blank row has no columns.
std::size_t parse_plain_row(std::string_view buffer, bool last, const CsvFormat& format,
                            CsvRow& row);
std::size_t parse_quoted_row(std::string_view buffer, bool last, const CsvFormat& format,
                             CsvRow& row);
// The same for whom `columns` and `text` are enough: nothing else is to be relied on.
std::size_t count_plain_row(std::string_view buffer, bool last, const CsvFormat& format,
                            CsvRow& row);
std::size_t count_quoted_row(std::string_view buffer, bool last, const CsvFormat& format,
                             CsvRow& row);

}  // namespace syncql::sandbox
