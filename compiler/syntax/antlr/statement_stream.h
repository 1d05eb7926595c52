// The tokens of one statement, or of its rest, as the generated parser wants them: a part of the
// text's tokens, and behind it the end.
#pragma once

#include "compiler/syntax/antlr/tokens.h"

namespace syncql::syntax {

class StatementStream final : public antlr4::TokenStream {
 public:
  explicit StatementStream(const Tokens& tokens);

  void set_range(TokenRange range);
  TokenRange range() const { return range_; }

  antlr4::Token* LT(ssize_t k) override;
  antlr4::Token* get(std::size_t index) const override;
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  void consume() override { seek(at_ + 1); }
  std::size_t LA(ssize_t i) override { return LT(i)->getType(); }
  ssize_t mark() override { return 0; }
  void release(ssize_t marker) override;
  std::size_t index() override { return at_; }
  void seek(std::size_t index) override;
  std::size_t size() override { return range_.end; }
  std::string getSourceName() const override { return {}; }
  // The runtime asks for text in messages only, and its messages are not used.
  std::string getText(const antlr4::misc::Interval& interval) override;
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext* tree) override;
  std::string getText(antlr4::Token* start, antlr4::Token* stop) override;

 private:
  const Tokens& tokens_;
  antlr4::CommonToken end_;
  TokenRange range_;
  std::size_t at_ = 0;
};

}  // namespace syncql::syntax
