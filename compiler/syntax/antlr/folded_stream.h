// Code points as the generated lexer wants them. Knows nothing of their meaning.
#pragma once

#include "compiler/syntax/antlr/generated.h"
#include "compiler/syntax/decode.h"

namespace syncql::syntax {

class FoldedStream final : public antlr4::CharStream {
 public:
  explicit FoldedStream(const CodePoints& points) : text_(points.folded) {}

  void consume() override { ++at_; }
  std::size_t LA(ssize_t i) override;
  ssize_t mark() override { return 0; }
  void release(ssize_t marker) override;
  std::size_t index() override { return at_; }
  void seek(std::size_t index) override { at_ = index; }
  std::size_t size() override { return text_.size(); }
  std::string getSourceName() const override { return {}; }
  // Tokens take their characters from the source; the runtime asks for them in messages only.
  std::string getText(const antlr4::misc::Interval& interval) override;
  std::string toString() const override { return {}; }

 private:
  const std::u32string& text_;
  std::size_t at_ = 0;
};

}  // namespace syncql::syntax
