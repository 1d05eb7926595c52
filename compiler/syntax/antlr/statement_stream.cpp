#include "compiler/syntax/antlr/statement_stream.h"

#include <algorithm>

namespace syncql::syntax {

StatementStream::StatementStream(const Tokens& tokens)
    : tokens_(tokens), end_(antlr4::Token::EOF) {}

void StatementStream::set_range(TokenRange range) {
  range_ = range;
  at_ = range.begin;
  const bool last = range.end >= tokens_.visible.size();
  const antlr4::Token& behind = last ? *tokens_.end : *tokens_.visible[range.end];
  end_.setTokenIndex(range.end);
  end_.setStartIndex(behind.getStartIndex());
  end_.setStopIndex(behind.getStartIndex() - 1);
}

antlr4::Token* StatementStream::LT(ssize_t k) {
  const std::size_t index =
      k > 0 ? at_ + static_cast<std::size_t>(k) - 1 : at_ - static_cast<std::size_t>(-k);
  return get(index);
}

antlr4::Token* StatementStream::get(std::size_t index) const {
  if (index < range_.end) return tokens_.visible[index].get();
  return const_cast<antlr4::CommonToken*>(&end_);
}

void StatementStream::seek(std::size_t index) {
  at_ = std::clamp(index, range_.begin, range_.end);
}

void StatementStream::release(ssize_t /*marker*/) {}

std::string StatementStream::getText(const antlr4::misc::Interval& /*interval*/) {
  return {};
}

std::string StatementStream::getText(antlr4::RuleContext* /*tree*/) {
  return {};
}

std::string StatementStream::getText(antlr4::Token* /*start*/, antlr4::Token* /*stop*/) {
  return {};
}

}  // namespace syncql::syntax
