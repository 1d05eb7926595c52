// Records of a CSV file one after the other, however long the file is: the scanner over the window.
#pragma once

#include "runtime/source/file/csv_scanner.h"
#include "runtime/source/file/window.h"

namespace syncql::runtime {

class CsvCursor {
 public:
  // `line` is where the window begins; nothing where that is not known.
  CsvCursor(Window window, CsvSyntax syntax, std::optional<std::uint64_t> line);

  // For a window at the file's beginning: leaves out the text's mark and so many lines.
  Result<void> start_text(std::uint64_t skip_lines);

  // Never More. Fails where the file ends within quotes.
  Result<CsvScanner::Step> next();

  // Of the last record: its fields, and its place in the file.
  std::span<const CsvField> fields() const { return scanner_.fields(); }
  std::string_view text(const CsvField& field) { return scanner_.text(field); }
  std::uint64_t offset() const { return window_.offset_of(scanner_.record()); }
  bool is_utf8() const { return window_.is_utf8(scanner_.record(), scanner_.behind()); }
  // `` `a.csv` line 7 ``, or `` `a.csv` byte 1234 `` where lines are not known.
  std::string name() const;
  // Without its line break.
  std::string_view raw() const;

  // Where the next record begins.
  std::uint64_t offset_behind() const { return window_.offset_of(scanner_.behind()); }
  std::uint64_t line_behind() const { return scanner_.line_behind(); }

 private:
  void scan_on(std::uint64_t line);

  Window window_;
  CsvScanner scanner_;
  bool knows_lines_;
};

}  // namespace syncql::runtime
