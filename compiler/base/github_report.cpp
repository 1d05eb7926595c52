#include "compiler/base/github_report.h"

#include <fmt/format.h>
#include <string_view>

#include "compiler/base/shown_text.h"

namespace syncql {
namespace {

// What would end the command, or the property, is written as a percent sign and its code.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string property_value(std::string_view text) {
  return escaped(text, "%\r\n:,");
}

std::string message_data(std::string_view text) {
  return escaped(text, "%\r\n");
}

std::string place(const SourceManager& sources, Span span) {
  const SourceFile& file = sources.file(span.file);
  const LineColumn begin = file.line_column(span.begin);
  const LineColumn end = file.line_column(span.end);
  std::string text = fmt::format("file={},line={},endLine={},",
                                 property_value(printable(file.name())), begin.line, end.line);
  if (begin.line == end.line) {
    text += fmt::format("col={},endColumn={},", begin.column, end.column);
  }
  return text;
}

std::string command(const Diagnostic& diagnostic, const SourceManager& sources) {
  const char* name = diagnostic.severity == Severity::Error ? "error" : "warning";
  const std::string title = fmt::format("{} {}", diagnostic.code->id, diagnostic.code->title);
  return fmt::format("::{} {}title={}::{}\n", name,
                     diagnostic.span ? place(sources, *diagnostic.span) : "", property_value(title),
                     message_data(shown_message(diagnostic, sources)));
}

}  // namespace

std::string github_report(const Diagnostics& diagnostics, const SourceManager& sources) {
  std::string out;
  for (const Diagnostic& item : diagnostics.items()) out += command(item, sources);
  return out;
}

}  // namespace syncql
