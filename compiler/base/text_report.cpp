#include "compiler/base/text_report.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "compiler/base/shown_text.h"

namespace syncql {
namespace {

constexpr std::size_t kWidestLine = 160;  // longer lines are shown around the caret only

struct Excerpt {
  std::string text;    // the line, tabs as one space each, so that the caret stands right
  std::string indent;  // what stands before the caret
  std::size_t carets = 1;
};

// East Asian wide and full-width characters take two cells of a terminal.
bool is_wide(char32_t c) {
  static constexpr struct {
    char32_t first, last;
  } kWide[] = {{0x1100, 0x115F}, {0x2E80, 0xA4CF},   {0xAC00, 0xD7A3},
               {0xF900, 0xFAFF}, {0xFE30, 0xFE4F},   {0xFF00, 0xFF60},
               {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
  return std::any_of(std::begin(kWide), std::end(kWide),
                     [&](const auto& range) { return c >= range.first && c <= range.last; });
}

// The cells that a text takes in a terminal. Bytes that are not UTF-8 may count wrong.
std::size_t cells(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    char32_t c = lead < 0xC0   ? lead
                 : lead < 0xE0 ? lead & 0x1FU
                 : lead < 0xF0 ? lead & 0x0FU
                               : lead & 0x07U;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
      c = (c << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    }
    count += is_wide(c) ? 2 : 1;
  }
  return count;
}

// Moves `offset` down to the start of the code point it lies in; not at all where that is none.
std::size_t whole(std::string_view text, std::size_t offset) {
  constexpr std::size_t kMostBehindLead = 3;
  for (std::size_t back = 0; back <= std::min(kMostBehindLead, offset); ++back) {
    const std::size_t at = offset - back;
    if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) return at;
  }
  return offset;
}

Excerpt excerpt(const SourceFile& file, Span span, std::uint32_t line_number) {
  std::string_view line = file.line_text(line_number);
  auto begin = static_cast<std::size_t>(line.data() - file.text().data());
  std::size_t from = std::min<std::size_t>(span.begin - begin, line.size());
  std::size_t to = std::clamp<std::size_t>(span.end - begin, from, line.size());
  if (line.size() > kWidestLine) {
    const std::size_t cut = whole(line, from > kWidestLine / 2 ? from - kWidestLine / 2 : 0);
    line = line.substr(cut, whole(line.substr(cut), std::min(kWidestLine, line.size() - cut)));
    begin += cut;
    from -= cut;
    to = std::min(to - cut, line.size());
  }
  Excerpt result;
  result.text = printable(file.shown(static_cast<std::uint32_t>(begin),
                                     static_cast<std::uint32_t>(begin + line.size())));
  const std::string_view shown = result.text;
  result.indent.assign(cells(shown.substr(0, from)), ' ');
  result.carets = std::max<std::size_t>(1, cells(shown.substr(from, to - from)));
  return result;
}

void append_place(std::string& out, const SourceManager& sources, Span span, std::string_view label,
                  char mark, std::size_t gutter) {
  const SourceFile& file = sources.file(span.file);
  const LineColumn place = file.line_column(span.begin);
  const Excerpt part = excerpt(file, span, place.line);
  const auto to = std::back_inserter(out);
  fmt::format_to(to, "{:>{}}--> {}:{}:{}\n", "", gutter, printable(file.name()), place.line,
                 place.column);
  fmt::format_to(to, "{:>{}} |\n", "", gutter);
  fmt::format_to(to, "{:>{}} | {}\n", place.line, gutter, part.text);
  fmt::format_to(to, "{:>{}} | {}{}", "", gutter, part.indent, std::string(part.carets, mark));
  fmt::format_to(to, "{}{}\n", label.empty() ? "" : " ", shown_text(std::string(label), sources));
}

std::size_t gutter_width(const Diagnostic& diagnostic, const SourceManager& sources) {
  std::uint32_t last = 0;
  const auto see = [&](Span span) {
    last = std::max(last, sources.file(span.file).line(span.begin));
  };
  if (diagnostic.span) see(*diagnostic.span);
  for (const Label& label : diagnostic.related) see(label.span);
  return std::to_string(last).size();
}

}  // namespace

std::string text_report(const Diagnostic& diagnostic, const SourceManager& sources) {
  const char* severity = diagnostic.severity == Severity::Error ? "error" : "warning";
  std::string out = fmt::format("{}[{}]: {}\n", severity, diagnostic.code->id,
                                shown_text(diagnostic.message, sources));
  const std::size_t gutter = gutter_width(diagnostic, sources);
  if (diagnostic.span) {
    append_place(out, sources, *diagnostic.span, diagnostic.label, '^', gutter);
  }
  for (const Label& label : diagnostic.related) {
    append_place(out, sources, label.span, label.text, '-', gutter);
  }
  const auto to = std::back_inserter(out);
  for (const std::string& note : diagnostic.notes) {
    fmt::format_to(to, "{:>{}} = note: {}\n", "", gutter, shown_text(note, sources));
  }
  for (const std::string& help : diagnostic.helps) {
    fmt::format_to(to, "{:>{}} = help: {}\n", "", gutter, shown_text(help, sources));
  }
  return out;
}

std::string text_report(const Diagnostics& diagnostics, const SourceManager& sources) {
  std::string out;
  for (const Diagnostic& item : diagnostics.items()) out += text_report(item, sources) + "\n";
  return out;
}

}  // namespace syncql
