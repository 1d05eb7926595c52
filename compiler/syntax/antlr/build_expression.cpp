#include "compiler/syntax/antlr/build_expression.h"

#include <algorithm>

#include "compiler/syntax/antlr/build_passed.h"
#include "compiler/syntax/antlr/build_value.h"
#include "compiler/syntax/antlr/vocabulary.h"

namespace syncql::syntax {
namespace {

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return result;
}

// Functions of SQL that are called without parentheses.
bool is_bare_function(std::string_view name) {
  static constexpr std::string_view kNames[] = {"CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP",
                                                "CURRENT_USER", "LOCALTIME",    "LOCALTIMESTAMP"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// An argument of a function that is a word, not a column, when it is a bare one.
struct WordArgument {
  std::string_view function;
  std::size_t argument;
};
constexpr WordArgument kWordArguments[] = {{"EXTRACT", 0},      {"TIMESTAMPDIFF", 0},
                                           {"TIMESTAMPADD", 0}, {"DATEADD", 0},
                                           {"DATEPART", 0},     {"CONVERT", 1}};

bool is_word_argument(std::string_view function, std::size_t argument) {
  return std::any_of(std::begin(kWordArguments), std::end(kWordArguments), [&](const auto& item) {
    return item.function == function && item.argument == argument;
  });
}

bool is_operand(const Parser::ExpressionContext& tree) {
  return tree.children.size() == 1;
}

// Puts what an expression refers to into its lists.
class References {
 public:
  References(const Builder& builder, ast::Expression& result)
      : builder_(builder), result_(result) {}

  // The depth of the tree is bounded by the parser's limit.
  void collect(antlr4::tree::ParseTree& tree) {
    if (auto* column = dynamic_cast<Parser::ColumnContext*>(&tree)) return collect_column(*column);
    if (auto* amount = dynamic_cast<Parser::IntervalColumnContext*>(&tree)) {
      const ast::Identifier name = build_identifier(builder_, *amount->start);
      result_.names.push_back({{name}, name.span});
      return;
    }
    if (dynamic_cast<Parser::BalancedContext*>(&tree) != nullptr) return;
    collect_passed(builder_, tree, result_);
    for (auto* child : tree.children) collect(*child);
  }

 private:
  void collect_column(Parser::ColumnContext& tree) {
    if (auto* call = tree.callArguments()) {
      if (tree.anyName().empty()) collect_call(tree, *call);
      if (call->callBody() != nullptr) collect_arguments(upper(callee(tree)), *call->callBody());
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
    std::size_t index = 0;
    for (auto* child : tree.children) {
      const auto* argument = dynamic_cast<Parser::ExpressionContext*>(child);
      const bool word = argument != nullptr && argument->start == argument->stop &&
                        is_word_argument(function, index);
      if (argument != nullptr) ++index;
      if (!word) {
        collect(*child);
      } else if (is_name(argument->start->getType())) {
        result_.words.push_back(build_identifier(builder_, *argument->start));
      }
    }
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
