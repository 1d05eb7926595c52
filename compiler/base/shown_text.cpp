#include "compiler/base/shown_text.h"

namespace syncql {

std::string printable(std::string text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\t') c = ' ';
    if (byte < 0x20 && byte != '\t') c = '?';
    if (byte == 0x7F) c = '?';
  }
  // C1 controls are U+0080 to U+009F: 0xC2 and a byte up to 0x9F.
  for (std::size_t at = text.find('\xC2'); at != std::string::npos;
       at = text.find('\xC2', at + 1)) {
    const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
    if (next >= 0x80 && next <= 0x9F) text.replace(at, 2, "??");
  }
  return text;
}

std::string shown_text(const std::string& text, const SourceManager& sources) {
  return printable(sources.conceal(text));
}

std::string shown_message(const Diagnostic& diagnostic, const SourceManager& sources) {
  std::string text = shown_text(diagnostic.message, sources);
  if (!diagnostic.label.empty()) text += " (" + shown_text(diagnostic.label, sources) + ")";
  for (const std::string& note : diagnostic.notes) text += "\nnote: " + shown_text(note, sources);
  for (const std::string& help : diagnostic.helps) text += "\nhelp: " + shown_text(help, sources);
  return text;
}

}  // namespace syncql
