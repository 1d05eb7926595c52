#include "compiler/base/text_report.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace syncql {
namespace {

constexpr std::size_t kWidestLine = 160;  // longer lines are shown around the caret only

struct Excerpt {
  std::string text;    // the line, tabs as one space each, so that the caret stands right
  std::string indent;  // what stands before the caret
  std::size_t carets = 1;
};

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

// Moves `offset` down to the start of the code point it lies in.
std::size_t whole(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() &&
         (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) {
    --offset;
  }
  return offset;
}

Excerpt excerpt(const SourceFile& file, Span span) {
  const LineColumn place = file.line_column(span.begin);
  std::string_view line = file.line_text(place.line);
  const auto line_begin = static_cast<std::size_t>(line.data() - file.text().data());
  std::size_t from = std::min<std::size_t>(span.begin - line_begin, line.size());
  std::size_t to = std::clamp<std::size_t>(span.end - line_begin, from, line.size());
  if (line.size() > kWidestLine) {
    const std::size_t cut = whole(line, from > kWidestLine / 2 ? from - kWidestLine / 2 : 0);
    line = line.substr(cut, whole(line.substr(cut), std::min(kWidestLine, line.size() - cut)));
    from -= cut;
    to = std::min(to - cut, line.size());
  }
  Excerpt result;
  result.text = line;
  std::replace(result.text.begin(), result.text.end(), '\t', ' ');
  result.indent.assign(code_points(line.substr(0, from)), ' ');
  result.carets = std::max<std::size_t>(1, code_points(line.substr(from, to - from)));
  return result;
}

void append_place(std::string& out, const SourceManager& sources, Span span, std::string_view label,
                  char mark, std::size_t gutter) {
  const SourceFile& file = sources.file(span.file);
  const LineColumn place = file.line_column(span.begin);
  const Excerpt shown = excerpt(file, span);
  const auto to = std::back_inserter(out);
  fmt::format_to(to, "{:>{}}--> {}:{}:{}\n", "", gutter, file.name(), place.line, place.column);
  fmt::format_to(to, "{:>{}} |\n", "", gutter);
  fmt::format_to(to, "{:>{}} | {}\n", place.line, gutter, shown.text);
  fmt::format_to(to, "{:>{}} | {}{}", "", gutter, shown.indent, std::string(shown.carets, mark));
  fmt::format_to(to, "{}{}\n", label.empty() ? "" : " ", label);
}

std::size_t gutter_width(const Diagnostic& diagnostic, const SourceManager& sources) {
  std::uint32_t last = 0;
  const auto see = [&](Span span) {
    last = std::max(last, sources.file(span.file).line_column(span.begin).line);
  };
  if (diagnostic.span) see(*diagnostic.span);
  for (const Label& label : diagnostic.related) see(label.span);
  return std::to_string(last).size();
}

}  // namespace

std::string text_report(const Diagnostic& diagnostic, const SourceManager& sources) {
  const char* severity = diagnostic.severity == Severity::Error ? "error" : "warning";
  std::string out = fmt::format("{}[{}]: {}\n", severity, diagnostic.code->id, diagnostic.message);
  const std::size_t gutter = gutter_width(diagnostic, sources);
  if (diagnostic.span) {
    append_place(out, sources, *diagnostic.span, diagnostic.label, '^', gutter);
  }
  for (const Label& label : diagnostic.related) {
    append_place(out, sources, label.span, label.text, '-', gutter);
  }
  const auto to = std::back_inserter(out);
  for (const std::string& note : diagnostic.notes) {
    fmt::format_to(to, "{:>{}} = note: {}\n", "", gutter, note);
  }
  for (const std::string& help : diagnostic.helps) {
    fmt::format_to(to, "{:>{}} = help: {}\n", "", gutter, help);
  }
  return out;
}

std::string text_report(const Diagnostics& diagnostics, const SourceManager& sources) {
  std::string out;
  for (const Diagnostic& item : diagnostics.items()) out += text_report(item, sources) + "\n";
  return out;
}

}  // namespace syncql
