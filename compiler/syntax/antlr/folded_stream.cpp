#include "compiler/syntax/antlr/folded_stream.h"

namespace syncql::syntax {

std::size_t FoldedStream::LA(ssize_t i) {
  const std::size_t at =
      i > 0 ? at_ + static_cast<std::size_t>(i) - 1 : at_ - static_cast<std::size_t>(-i);
  return at < text_.size() ? text_[at] : antlr4::IntStream::EOF;
}

void FoldedStream::release(ssize_t /*marker*/) {}

std::string FoldedStream::getText(const antlr4::misc::Interval& /*interval*/) {
  return {};
}

}  // namespace syncql::syntax
