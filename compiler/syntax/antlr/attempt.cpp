#include "compiler/syntax/antlr/attempt.h"

#include <memory>

#include "compiler/syntax/limits.h"

namespace syncql::syntax {
namespace {

// Gives up at the first error, without a word and without repair. Errors are looked for where a
// token is taken, not before optional parts, so that the last step stands before all that could
// have followed.
class GiveUp final : public antlr4::DefaultErrorStrategy {
 public:
  explicit GiveUp(bool record) : record_(record) {}

  void sync(antlr4::Parser* /*parser*/) override {}

  void reportMatch(antlr4::Parser* parser) override {
    if (record_) steps_.push_back({parser->getState(), parser->getContext()});
  }

  void reportError(antlr4::Parser* /*parser*/, const antlr4::RecognitionException& e) override {
    offending_ = e.getOffendingToken();
  }

  void recover(antlr4::Parser* /*parser*/, std::exception_ptr /*error*/) override {
    throw antlr4::ParseCancellationException();
  }

  antlr4::Token* recoverInline(antlr4::Parser* parser) override {
    offending_ = parser->getCurrentToken();
    throw antlr4::ParseCancellationException();
  }

  const antlr4::Token* offending() const { return offending_; }
  const std::vector<Step>& steps() const { return steps_; }

 private:
  bool record_;
  const antlr4::Token* offending_ = nullptr;
  std::vector<Step> steps_;
};

bool is_nesting(std::size_t rule) {
  switch (rule) {
    case Parser::RuleExpression:
    case Parser::RuleBalanced:
    case Parser::RuleValue:
    case Parser::RuleTypeName:
    case Parser::RuleColumnType:
      return true;
    default:
      return false;
  }
}

// Guards the stack: every rule that can hold itself passes through one of the nesting rules.
class DepthGuard final : public antlr4::tree::ParseTreeListener {
 public:
  void visitTerminal(antlr4::tree::TerminalNode* /*node*/) override {}
  void visitErrorNode(antlr4::tree::ErrorNode* /*node*/) override {}
  void enterEveryRule(antlr4::ParserRuleContext* context) override {
    if (!is_nesting(context->getRuleIndex())) return;
    if (++depth_ <= kDeepestNesting) return;
    deepest_ = context->start;
    throw antlr4::ParseCancellationException();
  }
  void exitEveryRule(antlr4::ParserRuleContext* context) override {
    if (is_nesting(context->getRuleIndex())) --depth_;
  }

  const antlr4::Token* too_deep() const { return deepest_; }

 private:
  std::size_t depth_ = 0;
  const antlr4::Token* deepest_ = nullptr;
};

antlr4::ParserRuleContext* call(Parser& parser, StatementParser::Rule rule) {
  switch (rule) {
    case Parser::RuleMoreOfSync:
      return parser.moreOfSync();
    case Parser::RuleMoreOptions:
      return parser.moreOptions();
    case Parser::RuleMoreSections:
      return parser.moreSections();
    case Parser::RuleMoreDefinitions:
      return parser.moreDefinitions();
    default:
      return parser.oneStatement();
  }
}

}  // namespace

StatementParser::StatementParser(const Tokens& tokens)
    : tokens_(tokens), stream_(tokens), parser_(&stream_) {
  parser_.removeErrorListeners();
}

antlr4::ParserRuleContext* StatementParser::parse(Rule rule, TokenRange range) {
  stream_.set_range(range);
  // Fast and nearly always enough; what it rejects is tried again with the whole look-ahead.
  if (auto* tree = run(rule, antlr4::atn::PredictionMode::SLL)) return tree;
  if (failure_.too_deep) return nullptr;
  return run(rule, antlr4::atn::PredictionMode::LL);
}

antlr4::ParserRuleContext* StatementParser::run(Rule rule, antlr4::atn::PredictionMode mode) {
  const bool last_try = mode == antlr4::atn::PredictionMode::LL;
  const TokenRange range = stream_.range();
  const auto strategy = std::make_shared<GiveUp>(last_try);
  DepthGuard guard;
  parser_.setErrorHandler(strategy);
  parser_.reset();
  parser_.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(mode);
  parser_.removeParseListeners();
  parser_.addParseListener(&guard);
  failure_ = {};
  try {
    antlr4::ParserRuleContext* tree = call(parser_, rule);
    parser_.removeParseListeners();
    return tree;
  } catch (const antlr4::RuntimeException&) {
    parser_.removeParseListeners();
  }
  failure_.too_deep = guard.too_deep() != nullptr;
  const antlr4::Token* offending = failure_.too_deep ? guard.too_deep() : strategy->offending();
  failure_.token = offending == nullptr ? range.begin : offending->getTokenIndex();
  if (last_try && !failure_.too_deep) explain(rule, range, strategy->steps());
  return nullptr;
}

void StatementParser::explain(Rule rule, TokenRange range, const std::vector<Step>& steps) {
  std::vector<std::size_t> types;
  for (std::size_t i = range.begin; i < failure_.token; ++i) types.push_back(tokens_.type(i));
  failure_.here = expected_behind(parser_.getATN(), rule, steps, types);
  if (types.empty()) return;
  types.pop_back();
  failure_.before = expected_behind(parser_.getATN(), rule, steps, types);
}

}  // namespace syncql::syntax
