#include "compiler/syntax/antlr/build_passed.h"

#include "compiler/syntax/antlr/vocabulary.h"

namespace syncql::syntax {
namespace {

// A token, or parentheses with what is in them.
using Piece = Parser::BalancedContext;
using Pieces = std::vector<Piece*>;

Pieces pieces_of(antlr4::tree::ParseTree& tree) {
  Pieces result;
  for (auto* child : tree.children) {
    if (auto* piece = dynamic_cast<Piece*>(child)) result.push_back(piece);
  }
  return result;
}

bool is_group(const Piece& piece) {
  return piece.start->getType() == Parser::PAREN_OPEN;
}

class Passed {
 public:
  Passed(const Builder& builder, ast::Expression& result) : builder_(builder), result_(result) {}

  // The depth of the tree is bounded by the parser's limit.
  void collect(const Pieces& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      Piece& piece = *pieces[i];
      if (is_group(piece)) {
        collect(piece.balanced());
      } else if (is_name(piece.start->getType()) && !is(pieces, i - 1, Parser::DOT) &&
                 !is(pieces, i + 1, Parser::DOT)) {
        take(piece, i + 1 < pieces.size() ? pieces[i + 1] : nullptr);
      }
    }
  }

 private:
  // Behind the last and, by wrapping around, before the first piece nothing stands.
  static bool is(const Pieces& pieces, std::size_t at, std::size_t type) {
    return at < pieces.size() && pieces[at]->start->getType() == type;
  }

  void take(Piece& name, Piece* next) {
    if (next == nullptr || !is_group(*next)) {
      result_.words.push_back(build_identifier(builder_, *name.start));
      return;
    }
    ast::Call call;
    call.name = build_identifier(builder_, *name.start);
    call.span = cover(call.name.span, builder_.text.span(*next));
    call.is_passed = true;
    add_arguments(call, next->balanced());
    result_.calls.push_back(std::move(call));
  }

  void add_arguments(ast::Call& call, const Pieces& pieces) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= pieces.size(); ++i) {
      if (i < pieces.size() && !is(pieces, i, Parser::COMMA)) continue;
      if (begin < i) {
        call.arguments.push_back(argument(pieces, begin, i));
        const std::size_t first = pieces[begin]->start->getType();
        if (first == Parser::STAR || first == Parser::DISTINCT || first == Parser::SELECT) {
          call.is_plain = false;
        }
      } else if (!pieces.empty()) {
        call.is_plain = false;
      }
      begin = i + 1;
    }
  }

  ast::Argument argument(const Pieces& pieces, std::size_t begin, std::size_t end) const {
    // A literal, parentheses, a name with or without dots, a call.
    bool is_operand = true;
    for (std::size_t i = begin + 1; i < end; ++i) {
      is_operand = is_operand && (is(pieces, i, Parser::DOT) || is(pieces, i - 1, Parser::DOT) ||
                                  (i + 1 == end && is_group(*pieces[i])));
    }
    return {cover(builder_.text.span(*pieces[begin]), builder_.text.span(*pieces[end - 1])),
            is_operand};
  }

  const Builder& builder_;
  ast::Expression& result_;
};

}  // namespace

void collect_passed(const Builder& builder, antlr4::tree::ParseTree& tree,
                    ast::Expression& result) {
  Passed(builder, result).collect(pieces_of(tree));
}

}  // namespace syncql::syntax
