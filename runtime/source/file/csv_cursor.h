// Records of a CSV file one after the other, however long the file is: the scanner over the window.
#pragma once

#include "runtime/source/file/csv_scanner.h"
#include "runtime/source/file/window.h"

namespace syncql::runtime {

class CsvCursor {
 public:
  CsvCursor(Window window, CsvSyntax syntax);

  // For a window at the file's beginning: leaves out the text's mark and so many lines.
  Result<void> start_text(std::uint64_t skip_lines);

  // Never More. Fails where the file ends within quotes.
  Result<CsvScanner::Step> next();

  // Of the last record: its fields, and its place in the file.
  std::span<const CsvField> fields() const { return scanner_.fields(); }
  std::string_view text(const CsvField& field) { return scanner_.text(field); }
  std::uint64_t offset() const { return window_.offset_of(scanner_.record()); }
  bool is_utf8() const { return window_.is_utf8(scanner_.record(), scanner_.behind()); }
  std::string name() const { return window_.name_of(scanner_.record()); }
  // Without its line break.
  std::string_view raw() const;

  // Where the next record begins.
  std::uint64_t offset_behind() const { return window_.offset_of(scanner_.behind()); }
  std::optional<std::uint64_t> line_behind() const { return window_.line_of(scanner_.behind()); }

 private:
  void scan_on();

  Window window_;
  CsvScanner scanner_;
};

}  // namespace syncql::runtime
