// A text cut into words: what the parser sees, and beside it the comments. Text that is no word of
// the language becomes tokens too (UNCLOSED_STRING, STRAY …), which no rule of the grammar takes.
#pragma once

#include <memory>
#include <vector>

#include "compiler/syntax/antlr/source_text.h"

namespace syncql::syntax {

struct HiddenText {
  Span span;
  bool is_hint = false;
};

// Half open: indices into Tokens::visible.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Tokens {
  std::vector<std::unique_ptr<antlr4::Token>> visible;  // each knows its index; without an end mark
  std::vector<HiddenText> hidden;                       // comments and hints, in order
  std::unique_ptr<antlr4::Token> end;                   // stands behind the last character

  std::size_t type(std::size_t index) const {
    return index < visible.size() ? visible[index]->getType() : antlr4::Token::EOF;
  }
};

// A string that runs over the end of its line and is then directly followed by a letter or digit,
// or never ends, was not closed: it is cut at the end of its first line, and reading goes on there.
Tokens tokenize(const CodePoints& points, const SourceText& text);

}  // namespace syncql::syntax
