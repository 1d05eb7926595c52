// One try to read a stretch of tokens by one rule of the grammar: a parse tree, or where it failed
// and what was expected there. Stops at the first error; going on is for recovery.h.
#pragma once

#include <vector>

#include "compiler/syntax/antlr/expected.h"
#include "compiler/syntax/antlr/statement_stream.h"

namespace syncql::syntax {

struct Failure {
  std::size_t token = 0;  // the first that does not fit; the range's end where something is missing
  bool too_deep = false;  // it nests too deep; nothing is known of what was expected
  Expected here;
  Expected before;  // what was expected in the place of the token before
};

class StatementParser {
 public:
  using Rule = std::size_t;  // Parser::RuleOneStatement or one of the rules moreOf…

  explicit StatementParser(const Tokens& tokens);

  // Null where the tokens do not fit; failure() says why. The tree lives until the next call.
  antlr4::ParserRuleContext* parse(Rule rule, TokenRange range);
  const Failure& failure() const { return failure_; }

 private:
  antlr4::ParserRuleContext* run(Rule rule, antlr4::atn::PredictionMode mode);
  void explain(Rule rule, TokenRange range, const std::vector<Step>& steps);

  const Tokens& tokens_;
  StatementStream stream_;
  Parser parser_;
  Failure failure_;
};

}  // namespace syncql::syntax
