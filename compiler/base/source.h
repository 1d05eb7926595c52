// The texts a run works on, and the way from byte offsets to lines and columns. Knows nothing of
// where a text came from but the name it is shown under.
#pragma once

#include <cstdint>
#include <deque>
#include <set>
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
  // From 1. An offset behind the end counts as the end.
  std::uint32_t line(std::uint32_t offset) const;
  LineColumn line_column(std::uint32_t offset) const;
  // The line's text without its line break; `line` counts from 1 and must exist.
  std::string_view line_text(std::uint32_t line) const;
  // The text between two offsets as reports show it: every byte of a redacted range is a `*`.
  std::string shown(std::uint32_t begin, std::uint32_t end) const;
  std::string shown_line(std::uint32_t line) const;
  // From `begin` up to `end` stands a secret. Ranges come in the order of the text.
  void redact(std::uint32_t begin, std::uint32_t end) { redacted_.push_back({begin, end}); }
  bool is_redacted(std::uint32_t begin, std::uint32_t end) const;

 private:
  struct Range {
    std::uint32_t begin, end;
  };
  std::vector<Range>::const_iterator first_redacted(std::uint32_t from) const;

  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<Range> redacted_;
};

class SourceManager {
 public:
  FileId add(std::string name, std::string text);
  const SourceFile& file(FileId id) const { return files_.at(id); }
  std::string_view text(Span span) const;
  // For secrets: what is in the span is shown by no excerpt. The text itself stays what it is.
  void redact(Span span) { files_.at(span.file).redact(span.begin, span.end); }
  // A value that no report may repeat. One that is too short to be told from other text is not
  // kept.
  void add_secret(std::string value);
  bool holds_secret(std::string_view text) const;
  // The text with `******` in the place of each secret.
  std::string conceal(std::string text) const;
  std::size_t size() const { return files_.size(); }

 private:
  struct LongestFirst {
    bool operator()(const std::string& a, const std::string& b) const {
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    }
  };

  std::set<std::string, LongestFirst> secrets_;
  std::deque<SourceFile> files_;  // a deque: views into a file stay valid when files are added
};

}  // namespace syncql
