#include "compiler/syntax/antlr/build_expression.h"

#include <algorithm>

#include "compiler/syntax/antlr/build_passed.h"
#include "compiler/syntax/antlr/build_value.h"
#include "compiler/syntax/antlr/vocabulary.h"
#include "compiler/syntax/antlr/word_arguments.h"

namespace syncql::syntax {
namespace {

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return result;
}

// Functions of SQL that are called without parentheses, and ARRAY[…].
bool is_bare_function(std::string_view name) {
  static constexpr std::string_view kNames[] = {"CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP",
                                                "CURRENT_USER", "LOCALTIME",    "LOCALTIMESTAMP",
                                                "ARRAY",        "ROWNUM",       "SYSDATE",
                                                "SYSTIMESTAMP"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// A word that may be a name, alone.
bool is_bare_word(const Parser::ExpressionContext& tree) {
  return tree.start == tree.stop && is_name(tree.start->getType());
}

bool is_operand(const Parser::ExpressionContext& tree) {
  return tree.children.size() == 1;
}

// Puts what an expression refers to into its lists.
class References {
 public:
  References(const Builder& builder, ast::Expression& result)
      : builder_(builder), result_(result) {}

  // The depth of the tree is bounded by the parser's limit. Rules are told by their index: casting
  // each node to each class took a tenth of all compiling.
  void collect(antlr4::tree::ParseTree& tree) {
    auto* rule = dynamic_cast<antlr4::RuleContext*>(&tree);
    if (rule == nullptr) return;
    switch (rule->getRuleIndex()) {
      case Parser::RuleColumn:
        return collect_column(static_cast<Parser::ColumnContext&>(*rule));
      case Parser::RuleIntervalColumn:
        return collect_amount(static_cast<Parser::IntervalColumnContext&>(*rule));
      case Parser::RuleBalanced:
        return;
      case Parser::RuleCallSuffix:
      case Parser::RuleCallTail:
      case Parser::RuleOperand:
      case Parser::RuleOver:
      case Parser::RuleSubSelect:
        collect_passed(builder_, tree, result_);
        break;
      default:
        break;
    }
    for (auto* child : tree.children) collect(*child);
  }

 private:
  void collect_amount(Parser::IntervalColumnContext& tree) {
    const ast::Identifier name = build_identifier(builder_, *tree.start);
    result_.names.push_back({{name}, name.span});
  }

  void collect_column(Parser::ColumnContext& tree) {
    if (auto* call = tree.callArguments()) {
      if (tree.anyName().empty()) collect_call(tree, *call);
      if (call->callBody() != nullptr) collect_arguments(upper(callee(tree)), *call->callBody());
      for (auto* suffix : tree.callSuffix()) collect(*suffix);
      if (tree.over() != nullptr) collect(*tree.over());
      return;
    }
    if (tree.literal() != nullptr || tree.STAR() != nullptr) return;
    const bool single = tree.anyName().empty();
    if (single && tree.start->getType() == Parser::PLACEHOLDER) return;
    ast::QualifiedName name;
    name.span = builder_.text.span(tree);
    name.parts.push_back(build_identifier(builder_, *tree.start));
    if (single && !name.parts[0].quoted && is_bare_function(upper(name.parts[0].text))) return;
    for (auto* part : tree.anyName()) name.parts.push_back(build_identifier(builder_, *part));
    result_.names.push_back(std::move(name));
  }

  std::string_view callee(Parser::ColumnContext& tree) const {
    return builder_.text.text(*tree.callable());
  }

  void collect_call(Parser::ColumnContext& tree, Parser::CallArgumentsContext& arguments) {
    ast::Call call;
    call.name = build_identifier(builder_, *tree.start);
    call.span = cover(call.name.span, builder_.text.span(arguments));
    if (auto* body = arguments.callBody()) {
      for (auto* argument : body->expression()) {
        call.arguments.push_back({builder_.text.span(*argument), is_operand(*argument)});
      }
      call.is_plain = body->children.size() == 2 * call.arguments.size() - 1;
    }
    result_.calls.push_back(std::move(call));
  }

  void collect_arguments(const std::string& function, Parser::CallBodyContext& tree) {
    std::vector<std::string> words;
    for (auto* argument : tree.expression()) {
      words.push_back(is_bare_word(*argument) ? upper(builder_.text.text(*argument)) : "");
    }
    const auto word = word_argument(function, words);
    std::size_t index = 0;
    for (auto* child : tree.children) {
      auto* argument = dynamic_cast<Parser::ExpressionContext*>(child);
      if (argument == nullptr) {
        collect(*child);
      } else if (index++ == word && is_bare_word(*argument)) {
        result_.words.push_back(build_identifier(builder_, *argument->start));
      } else {
        collect_argument(*argument);
      }
    }
  }

  // `x -> x + 1`: what stands before the arrow names no column, neither do its uses.
  void collect_argument(Parser::ExpressionContext& tree) {
    const std::size_t first = result_.names.size();
    collect(tree);
    const auto arrows = tree.infix();
    if (arrows.empty() || arrows[0]->ARROW() == nullptr || tree.operand().size() < 2) return;
    const std::size_t right = tree.operand(1)->start->getType();
    if (right == Parser::STRING || right == Parser::NUMBER || right == Parser::PLACEHOLDER) return;
    auto& names = result_.names;
    const Span parameters = builder_.text.span(*tree.operand(0));
    std::vector<std::string> locals;
    for (std::size_t i = first; i < names.size() && names[i].span.end <= parameters.end; ++i) {
      locals.push_back(names[i].parts[0].text);
    }
    const auto is_local = [&](const ast::QualifiedName& name) {
      return std::find(locals.begin(), locals.end(), name.parts[0].text) != locals.end();
    };
    names.erase(
        std::remove_if(names.begin() + static_cast<std::ptrdiff_t>(first), names.end(), is_local),
        names.end());
  }

  const Builder& builder_;
  ast::Expression& result_;
};

// The type of an expression that is one CAST, or one operand with `::type` behind it.
Parser::ColumnTypeContext* cast_type(const Builder& builder, Parser::ExpressionContext& tree) {
  if (!tree.infix().empty() || !tree.prefix().empty()) return nullptr;
  const auto postfix = tree.postfix();
  if (!postfix.empty()) return postfix.back()->columnType();
  auto* column = tree.operand(0)->column();
  if (column == nullptr || column->callArguments() == nullptr) return nullptr;
  auto* body = column->callArguments()->callBody();
  if (body == nullptr || body->callTail() == nullptr) return nullptr;
  if (upper(builder.text.text(*column->callable())) != "CAST") return nullptr;
  return body->callTail()->columnType();
}

}  // namespace

ast::Expression build_expression(const Builder& builder, Parser::ExpressionContext& tree) {
  ast::Expression result;
  result.span = builder.text.span(tree);
  result.text = builder.text.text(result.span);
  result.is_operand = is_operand(tree);
  References(builder, result).collect(tree);
  result.is_name = result.names.size() == 1 && result.names[0].span == result.span;
  if (auto* type = cast_type(builder, tree)) result.cast_type = builder.text.text(*type);
  return result;
}

ast::Expression build_expression(const Builder& builder, Parser::SourceColumnContext& tree) {
  if (tree.expression() != nullptr) return build_expression(builder, *tree.expression());
  ast::Expression whole;
  whole.span = builder.text.span(tree);
  whole.text = builder.text.text(whole.span);
  if (auto* object = tree.object()) whole.object = build_object(builder, *object);
  return whole;
}

ast::Expression build_raw_expression(const Builder& builder, antlr4::tree::TerminalNode& text) {
  static constexpr std::string_view kBlanks = " \t\r\n";
  ast::Expression result;
  result.span = builder.text.span(text);
  const std::string inner = build_text(builder, *text.getSymbol());
  const std::size_t begin = std::min(inner.find_first_not_of(kBlanks), inner.size());
  result.text = inner.substr(begin, inner.find_last_not_of(kBlanks) + 1 - begin);
  return result;
}

}  // namespace syncql::syntax
