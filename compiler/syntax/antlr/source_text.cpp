#include "compiler/syntax/antlr/source_text.h"

namespace syncql::syntax {

Span SourceText::span(const antlr4::Token& token) const {
  // The mark of the end has no characters: its last index stands before its first.
  const std::size_t stop = std::max(token.getStopIndex() + 1, token.getStartIndex());
  return {file_, points_.offset(token.getStartIndex()), points_.offset(stop)};
}

Span SourceText::span(const antlr4::ParserRuleContext& tree) const {
  return cover(span(*tree.start), span(*tree.stop));
}

bool SourceText::begins_line(Span span) const {
  const std::string_view before = text_.substr(0, span.begin);
  const std::size_t last = before.find_last_not_of(" \t");
  return last == std::string_view::npos || before[last] == '\n';
}

bool SourceText::in_first_column(Span span) const {
  return span.begin == 0 || text_[span.begin - 1] == '\n';
}

}  // namespace syncql::syntax
