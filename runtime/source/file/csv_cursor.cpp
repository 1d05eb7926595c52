#include "runtime/source/file/csv_cursor.h"

#include <cstring>
#include <fmt/format.h>

#include "runtime/source/file/codes.h"

namespace syncql::runtime {

CsvCursor::CsvCursor(Window window, CsvSyntax syntax)
    : window_(std::move(window)), scanner_(syntax) {
  scan_on();
}

void CsvCursor::scan_on() {
  scanner_.reset(window_.begin(), window_.end(), window_.is_last());
}

Result<void> CsvCursor::start_text(std::uint64_t skip_lines) {
  if (auto started = window_.start_text(); !started) return started;
  while (skip_lines > 0) {
    const auto size = static_cast<std::size_t>(window_.end() - window_.begin());
    const void* end = std::memchr(window_.begin(), '\n', size);
    if (end != nullptr) {
      window_.drop(static_cast<const char*>(end) + 1);
      --skip_lines;
    } else {
      const bool last = window_.is_last();
      if (auto more = window_.slide(last ? window_.end() : window_.begin()); !more) return more;
      if (last) break;
    }
  }
  scan_on();
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
    if (auto more = window_.slide(scanner_.record()); !more) return fail(std::move(more.error()));
    scan_on();
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
