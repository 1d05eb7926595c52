#include "compiler/syntax/antlr/tokens.h"

#include <algorithm>

#include "compiler/syntax/antlr/folded_stream.h"

namespace syncql::syntax {
namespace {

// No listener: nothing can be unmatched, the grammar's last rule takes any character.
class Reader {
 public:
  Reader(const CodePoints& points, const SourceText& text)
      : points_(points), text_(text), stream_(points), lexer_(&stream_) {
    lexer_.removeErrorListeners();
  }

  Tokens read() {
    for (;;) {
      std::unique_ptr<antlr4::Token> token = lexer_.nextToken();
      if (token->getType() == antlr4::Token::EOF) {
        result_.end = std::move(token);
        return std::move(result_);
      }
      take(std::move(token));
    }
  }

 private:
  void take(std::unique_ptr<antlr4::Token> token) {
    if (token->getChannel() != antlr4::Token::DEFAULT_CHANNEL) {
      result_.hidden.push_back({text_.span(*token), token->getType() == Lexer::HINT});
      return;
    }
    auto& written = dynamic_cast<antlr4::CommonToken&>(*token);
    if (is_unclosed(written)) cut(written);
    written.setTokenIndex(result_.visible.size());
    result_.visible.push_back(std::move(token));
  }

  bool is_unclosed(const antlr4::CommonToken& token) const {
    if (token.getType() == Lexer::UNCLOSED_STRING) return true;
    if (token.getType() != Lexer::STRING) return false;
    const std::size_t next = token.getStopIndex() + 1;
    if (next >= points_.folded.size()) return false;
    const char32_t c = points_.folded[next];
    const bool word = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
    return word && line_end(token.getStartIndex()) < token.getStopIndex();
  }

  std::size_t line_end(std::size_t from) const {
    const std::size_t end = points_.folded.find(U'\n', from);
    return std::min(end, points_.folded.size());
  }

  void cut(antlr4::CommonToken& token) {
    std::size_t end = line_end(token.getStartIndex());
    stream_.seek(end);
    if (points_.folded[end - 1] == U'\r') --end;
    token.setType(Lexer::UNCLOSED_STRING);
    token.setStopIndex(end - 1);
  }

  const CodePoints& points_;
  const SourceText& text_;
  FoldedStream stream_;
  Lexer lexer_;
  Tokens result_;
};

}  // namespace

Tokens tokenize(const CodePoints& points, const SourceText& text) {
  return Reader(points, text).read();
}

}  // namespace syncql::syntax
