#include "compiler/base/source.h"

#include <algorithm>

namespace syncql {

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0} {
  for (std::uint32_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

LineColumn SourceFile::line_column(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::uint32_t start = *std::prev(next);
  LineColumn place;
  place.line = static_cast<std::uint32_t>(next - line_starts_.begin());
  for (std::uint32_t i = start; i < offset; ++i) {
    const bool continuation = (static_cast<unsigned char>(text_[i]) & 0xC0U) == 0x80U;
    if (!continuation) ++place.column;
  }
  return place;
}

std::string_view SourceFile::line_text(std::uint32_t line) const {
  const std::uint32_t start = line_starts_.at(line - 1);
  const std::string_view rest = std::string_view(text_).substr(start);
  std::string_view text = rest.substr(0, rest.find('\n'));
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

void SourceFile::redact(std::uint32_t begin, std::uint32_t end) {
  for (std::size_t i = begin; i < end && i < text_.size(); ++i) {
    if (text_[i] != '\n' && text_[i] != '\r') text_[i] = '*';
  }
}

FileId SourceManager::add(std::string name, std::string text) {
  files_.emplace_back(std::move(name), std::move(text));
  return static_cast<FileId>(files_.size() - 1);
}

std::string_view SourceManager::text(Span span) const {
  return file(span.file).text().substr(span.begin, span.end - span.begin);
}

}  // namespace syncql
