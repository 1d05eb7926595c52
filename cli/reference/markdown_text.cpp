#include "cli/reference/markdown_text.h"

#include <algorithm>

#include "cli/reference/wrap.h"

namespace syncql::cli {
namespace {

// In a table's cell `|` is a border even between back-ticks.
void append_escaped(std::string& out, char c, bool in_code) {
  constexpr std::string_view kSigns = R"(\*_<>[]#|)";
  const bool obeyed = in_code ? c == '|' : kSigns.find(c) != std::string_view::npos;
  if (obeyed) out += '\\';
  out += c;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return line;
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
  std::string out;
  bool in_code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '`' && (in_code || text.find('`', at + 1) != std::string_view::npos)) {
      in_code = !in_code;
      out += c;
    } else {
      append_escaped(out, c, in_code);
    }
  }
  return out;
}

std::string markdown_code(std::string_view code) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string space = longest > 0 ? " " : "";
  std::string out = fence + space;
  for (const char c : code) {
    if (c == '\n') {
      out += ' ';
    } else {
      append_escaped(out, c, true);
    }
  }
  return out + space + fence;
}

std::string markdown_paragraphs(std::string_view text, std::size_t width) {
  std::string out;
  bool in_block = false;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    const bool code = line.starts_with("    ");
    if (code != in_block && (code || !line.empty())) {
      if (code && !out.empty() && !out.ends_with("\n\n")) out += '\n';
      out += code ? "```sql\n" : "```\n";
      if (!code) out += '\n';
      in_block = code;
    }
    if (code) {
      out += std::string(line.substr(4)) + "\n";
    } else if (line.empty()) {
      if (!in_block) out += '\n';
    } else {
      out += wrap(markdown_escaped(line), width);
    }
  }
  if (in_block) out += "```\n";
  return out;
}

}  // namespace syncql::cli
