#include "cli/unified_diff.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "cli/line_matches.h"

namespace syncql::cli {
namespace {

constexpr std::size_t kContext = 3;  // equal lines around what differs

// With their line breaks.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// Lines that differ on either side, between two equal ones. Half open.
struct Change {
  std::size_t before_begin, before_end, after_begin, after_end;
};

class Printer {
 public:
  Printer(const SourceFile& before, const SourceFile& after)
      : before_(before),
        after_(after),
        before_lines_(lines_of(before.text())),
        after_lines_(lines_of(after.text())) {}

  std::string print() {
    const std::vector<Change> all = changes();
    if (all.empty()) return {};
    out_ = fmt::format("--- {0}\n+++ {0}\n", before_.name());
    for (std::size_t i = 0; i < all.size();) {
      std::size_t end = i + 1;
      while (end < all.size() && all[end].before_begin - all[end - 1].before_end <= 2 * kContext) {
        ++end;
      }
      hunk(all, i, end);
      i = end;
    }
    return std::move(out_);
  }

 private:
  std::vector<Change> changes() const {
    std::vector<Change> result;
    std::vector<LineMatch> matches = match_lines(before_lines_, after_lines_);
    matches.push_back({before_lines_.size(), after_lines_.size()});
    std::size_t before = 0;
    std::size_t after = 0;
    for (const LineMatch& match : matches) {
      if (match.before > before || match.after > after) {
        result.push_back({before, match.before, after, match.after});
      }
      before = match.before + 1;
      after = match.after + 1;
    }
    return result;
  }

  void hunk(const std::vector<Change>& all, std::size_t first, std::size_t end) {
    const Change& last = all[end - 1];
    const std::size_t lead = std::min(all[first].before_begin, kContext);
    const std::size_t tail = std::min(before_lines_.size() - last.before_end, kContext);
    const std::size_t before = all[first].before_begin - lead;
    const std::size_t after = all[first].after_begin - lead;
    out_ += fmt::format("@@ -{} +{} @@\n", range(before, last.before_end + tail),
                        range(after, last.after_end + tail));
    std::size_t at = before;
    for (std::size_t i = first; i < end; ++i) {
      const Change& change = all[i];
      for (; at < change.before_begin; ++at) line(' ', before_, before_lines_, at);
      for (; at < change.before_end; ++at) line('-', before_, before_lines_, at);
      for (std::size_t j = change.after_begin; j < change.after_end; ++j) {
        line('+', after_, after_lines_, j);
      }
    }
    for (; at < last.before_end + tail; ++at) line(' ', before_, before_lines_, at);
  }

  // As `diff -u` counts: the first line and how many; an empty range stands behind a line.
  static std::string range(std::size_t begin, std::size_t end) {
    const std::size_t size = end - begin;
    if (size == 1) return fmt::format("{}", begin + 1);
    return fmt::format("{},{}", size == 0 ? begin : begin + 1, size);
  }

  void line(char mark, const SourceFile& file, const std::vector<std::string_view>& lines,
            std::size_t index) {
    out_ += mark;
    out_ += file.shown_line(static_cast<std::uint32_t>(index + 1));
    if (lines[index].ends_with("\r\n")) out_ += '\r';
    out_ += '\n';
    if (!lines[index].ends_with('\n')) out_ += "\\ No newline at end of file\n";
  }

  const SourceFile& before_;
  const SourceFile& after_;
  std::vector<std::string_view> before_lines_;
  std::vector<std::string_view> after_lines_;
  std::string out_;
};

}  // namespace

std::string unified_diff(const SourceFile& before, const SourceFile& after) {
  return Printer(before, after).print();
}

}  // namespace syncql::cli
