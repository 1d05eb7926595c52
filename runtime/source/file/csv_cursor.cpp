#include "runtime/source/file/csv_cursor.h"

#include <cstring>
#include <fmt/format.h>

#include "runtime/source/file/codes.h"

namespace syncql::runtime {

CsvCursor::CsvCursor(Window window, CsvSyntax syntax, std::optional<std::uint64_t> line)
    : window_(std::move(window)), scanner_(syntax), knows_lines_(line.has_value()) {
  scan_on(line.value_or(0));
}

void CsvCursor::scan_on(std::uint64_t line) {
  scanner_.reset(window_.begin(), window_.end(), window_.is_last(), line);
}

std::string CsvCursor::name() const {
  if (knows_lines_) return fmt::format("`{}` line {}", window_.path(), scanner_.line());
  return window_.name_of(scanner_.record());
}

Result<void> CsvCursor::start_text(std::uint64_t skip_lines) {
  if (auto started = window_.start_text(); !started) return started;
  std::uint64_t line = 1;
  while (skip_lines > 0) {
    const auto size = static_cast<std::size_t>(window_.end() - window_.begin());
    const void* end = std::memchr(window_.begin(), '\n', size);
    if (end != nullptr) {
      window_.drop(static_cast<const char*>(end) + 1);
      --skip_lines;
      ++line;
    } else {
      const bool last = window_.is_last();
      if (auto more = window_.slide(last ? window_.end() : window_.begin()); !more) return more;
      if (last) break;
    }
  }
  scan_on(line);
  return {};
}

Result<CsvScanner::Step> CsvCursor::next() {
  for (;;) {
    const CsvScanner::Step step = scanner_.next();
    if (step == CsvScanner::Step::Unclosed) {
      return fail(Diagnostic(kUnclosedQuote, fmt::format("the record at {} holds a quote that is "
                                                         "not closed to the end of the file",
                                                         name()))
                      .with_help("mend the line, or set `csvReaderConfig.useTextQualifier = false` "
                                 "where quotes mean nothing"));
    }
    if (step != CsvScanner::Step::More) return step;
    const std::uint64_t line = scanner_.line();
    if (auto more = window_.slide(scanner_.record()); !more) return fail(std::move(more.error()));
    scan_on(line);
  }
}

std::string_view CsvCursor::raw() const {
  std::string_view text(scanner_.record(),
                        static_cast<std::size_t>(scanner_.behind() - scanner_.record()));
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace syncql::runtime
