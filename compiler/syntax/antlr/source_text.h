// From tokens and parse trees back to the user's own characters and byte spans.
#pragma once

#include <string_view>

#include "compiler/base/source.h"
#include "compiler/syntax/antlr/generated.h"
#include "compiler/syntax/decode.h"

namespace syncql::syntax {

class SourceText {
 public:
  SourceText(const SourceFile& source, FileId file, const CodePoints& points)
      : source_(source), text_(source.text()), file_(file), points_(points) {}

  FileId file() const { return file_; }
  Span span(const antlr4::Token& token) const;
  // From first to last token; the tree must have matched at least one.
  Span span(const antlr4::ParserRuleContext& tree) const;
  Span span(antlr4::tree::TerminalNode& leaf) const { return span(*leaf.getSymbol()); }
  std::string_view text(Span span) const { return text_.substr(span.begin, span.end - span.begin); }
  template <typename Node>
  std::string_view text(Node& node) const {
    return text(span(node));
  }
  // A secret stands there: it may be pointed at, not repeated.
  bool is_secret(Span span) const { return source_.is_redacted(span.begin, span.end); }
  // Nothing but blanks stands before it in its line.
  bool begins_line(Span span) const;
  // It stands at the very beginning of its line.
  bool in_first_column(Span span) const;

 private:
  const SourceFile& source_;
  std::string_view text_;
  FileId file_;
  const CodePoints& points_;
};

}  // namespace syncql::syntax
