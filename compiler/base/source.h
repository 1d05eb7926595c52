// The texts a run works on, and the way from byte offsets to lines and columns. Knows nothing of
// where a text came from but the name it is shown under.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/span.h"

namespace syncql {

struct LineColumn {
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // from 1, in code points
};

class SourceFile {
 public:
  SourceFile(std::string name, std::string text);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  // An offset behind the end counts as the end.
  LineColumn line_column(std::uint32_t offset) const;
  // The line's text without its line break; `line` counts from 1 and must exist.
  std::string_view line_text(std::uint32_t line) const;
  // Overwrites the bytes from `begin` up to `end` with `*`; line breaks stay.
  void redact(std::uint32_t begin, std::uint32_t end);

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

class SourceManager {
 public:
  FileId add(std::string name, std::string text);
  const SourceFile& file(FileId id) const { return files_.at(id); }
  std::string_view text(Span span) const;
  // For secrets: what is in the span is shown by no report from now on. Places stay what they are.
  void redact(Span span) { files_.at(span.file).redact(span.begin, span.end); }
  std::size_t size() const { return files_.size(); }

 private:
  std::deque<SourceFile> files_;  // a deque: views into a file stay valid when files are added
};

}  // namespace syncql
