#include "cli/reference/wrap.h"

namespace syncql::cli {
namespace {

void wrap_line(std::string& out, std::string_view line, std::size_t width, std::size_t indent) {
  const std::string margin(indent, ' ');
  out += margin;
  std::size_t used = indent;
  bool first = true;
  while (!line.empty()) {
    const std::size_t end = line.find(' ');
    const std::string_view word = line.substr(0, end);
    line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
    if (!first && used + 1 + word.size() > width) {
      out += "\n" + margin;
      used = indent;
      first = true;
    }
    if (!first) {
      out += ' ';
      ++used;
    }
    out += word;
    used += word.size();
    first = false;
  }
  out += '\n';
}

}  // namespace

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.starts_with(' ')) {
      out += std::string(indent, ' ') + std::string(line) + "\n";
    } else if (line.empty()) {
      out += '\n';
    } else {
      wrap_line(out, line, width, indent);
    }
  }
  return out;
}

}  // namespace syncql::cli
