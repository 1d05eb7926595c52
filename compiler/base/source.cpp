#include "compiler/base/source.h"

#include <algorithm>

namespace syncql {

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0} {
  for (std::uint32_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

std::uint32_t SourceFile::line(std::uint32_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::uint32_t>(next - line_starts_.begin());
}

LineColumn SourceFile::line_column(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  LineColumn place;
  place.line = line(offset);
  const std::uint32_t start = line_starts_.at(place.line - 1);
  const auto points = std::count_if(text_.begin() + start, text_.begin() + offset, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  place.column += static_cast<std::uint32_t>(points);
  return place;
}

std::string_view SourceFile::line_text(std::uint32_t line) const {
  const std::uint32_t start = line_starts_.at(line - 1);
  std::string_view text = std::string_view(text_).substr(start);
  if (line < line_starts_.size()) text = text.substr(0, line_starts_[line] - 1 - start);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

std::vector<SourceFile::Range>::const_iterator SourceFile::first_redacted(
    std::uint32_t from) const {
  return std::upper_bound(
      redacted_.begin(), redacted_.end(), from,
      [](std::uint32_t place, const Range& range) { return place < range.end; });
}

std::string SourceFile::shown(std::uint32_t begin, std::uint32_t end) const {
  std::string shown = text_.substr(begin, end - begin);
  for (auto range = first_redacted(begin); range != redacted_.end() && range->begin < end;
       ++range) {
    const std::uint32_t from = std::max(range->begin, begin);
    shown.replace(from - begin, std::min(range->end, end) - from, std::min(range->end, end) - from,
                  '*');
  }
  return shown;
}

std::string SourceFile::shown_line(std::uint32_t line) const {
  const std::string_view text = line_text(line);
  const auto begin = static_cast<std::uint32_t>(text.data() - text_.data());
  return shown(begin, begin + static_cast<std::uint32_t>(text.size()));
}

bool SourceFile::is_redacted(std::uint32_t begin, std::uint32_t end) const {
  const auto range = first_redacted(begin);
  return range != redacted_.end() && range->begin < end;
}

FileId SourceManager::add(std::string name, std::string text) {
  files_.emplace_back(std::move(name), std::move(text));
  return static_cast<FileId>(files_.size() - 1);
}

void SourceManager::add_secret(std::string value) {
  constexpr std::size_t kShortest = 4;  // bytes
  if (value.size() >= kShortest) secrets_.insert(std::move(value));
}

bool SourceManager::holds_secret(std::string_view text) const {
  return std::any_of(secrets_.begin(), secrets_.end(), [&](const std::string& secret) {
    return text.find(secret) != std::string_view::npos;
  });
}

std::string SourceManager::conceal(std::string text) const {
  constexpr std::string_view kMask = "******";
  for (const std::string& secret : secrets_) {
    for (std::size_t at = text.find(secret); at != std::string::npos;
         at = text.find(secret, at + kMask.size())) {
      text.replace(at, secret.size(), kMask);
    }
  }
  return text;
}

std::string_view SourceManager::text(Span span) const {
  return file(span.file).text().substr(span.begin, span.end - span.begin);
}

}  // namespace syncql
