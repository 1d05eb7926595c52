#include "compiler/syntax/antlr/recovery.h"

#include <algorithm>

namespace syncql::syntax {
namespace {

enum class Kind { Sync, Define, Other };

// Of the statement, by its first words: which landmarks there are in it.
Kind kind_of(const Tokens& tokens, TokenRange statement) {
  const std::size_t first = tokens.type(statement.begin);
  const std::size_t second = tokens.type(statement.begin + 1);
  if (first == Lexer::SYNC || first == Lexer::EXPLAIN) return Kind::Sync;
  if (first == Lexer::CREATE) return second == Lexer::MACRO ? Kind::Other : Kind::Sync;
  if (first == Lexer::DEFINE) return second == Lexer::TABLE ? Kind::Other : Kind::Define;
  return Kind::Other;
}

// The bracket opens WITH ( … or FORMAT name ( … .
bool opens_options(const Tokens& tokens, std::size_t bracket) {
  if (bracket >= 1 && tokens.type(bracket - 1) == Lexer::WITH) return true;
  return bracket >= 2 && tokens.type(bracket - 2) == Lexer::FORMAT;
}

class Search {
 public:
  Search(const Tokens& tokens, const Landmarks& landmarks, TokenRange statement, const Entry& entry,
         const Failure& failure)
      : tokens_(tokens),
        landmarks_(landmarks),
        failure_(failure),
        end_(statement.end),
        past_(entry.token),
        kind_(kind_of(tokens, statement)),
        open_(landmarks.open_brackets(entry.open, {entry.token, failure.token})) {}

  std::optional<Entry> run() {
    if (auto here = at_missing_word()) return here;
    for (std::size_t i = failure_.token; i < end_; ++i) {
      if (i > past_) {
        if (auto found = landmark(i)) return found;
      }
      if (tokens_.type(i) == Lexer::COMMA && i + 1 < end_) {
        if (auto next = list_entry(i + 1)) return next;
      }
      if (is_opening(tokens_.type(i))) open_.push_back(i);
      if (is_closing(tokens_.type(i)) && !open_.empty()) open_.pop_back();
    }
    return std::nullopt;
  }

 private:
  // A comma or a closing bracket is missing: what follows it stands here already.
  std::optional<Entry> at_missing_word() const {
    const std::size_t i = failure_.token;
    if (i <= past_ || i >= end_) return std::nullopt;
    const bool closes =
        open_.empty() || failure_.here.has_token(closing_of(tokens_.type(open_.back())));
    if (kind_ == Kind::Sync && closes && landmarks_.begins_clause(i)) return clause(i);
    const bool begins =
        kind_ == Kind::Define ? landmarks_.begins_definition(i) : landmarks_.begins_option(i);
    if (begins && failure_.here.has_token(Lexer::COMMA)) return list_entry(i);
    return std::nullopt;
  }

  static Entry clause(std::size_t i) { return {Parser::RuleMoreOfSync, i, {}}; }

  // The next option or definition, if the innermost open bracket is that of such a list.
  std::optional<Entry> list_entry(std::size_t i) const {
    if (open_.size() != 1) return std::nullopt;
    if (kind_ == Kind::Define) return Entry{Parser::RuleMoreDefinitions, i, open_};
    const bool options = kind_ == Kind::Sync && opens_options(tokens_, open_.front());
    if (options) return Entry{Parser::RuleMoreOptions, i, open_};
    return std::nullopt;
  }

  // Inside of brackets only what begins a line counts; a statement has to stand quite to the left.
  std::optional<Entry> landmark(std::size_t i) const {
    const bool inside = !open_.empty();
    if (landmarks_.begins_statement(i) && (!inside || landmarks_.in_first_column(i))) {
      return Entry{Parser::RuleOneStatement, i, {}};
    }
    if (inside && !landmarks_.begins_line(i)) return std::nullopt;
    if (kind_ == Kind::Sync && landmarks_.begins_clause(i)) return clause(i);
    if (kind_ == Kind::Define && landmarks_.begins_section(i)) {
      return Entry{Parser::RuleMoreSections, i, {}};
    }
    return std::nullopt;
  }

  const Tokens& tokens_;
  const Landmarks& landmarks_;
  const Failure& failure_;
  std::size_t end_;
  std::size_t past_;
  Kind kind_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::optional<Entry> resume_behind(const Tokens& tokens, const Landmarks& landmarks,
                                   TokenRange statement, const Entry& entry,
                                   const Failure& failure) {
  return Search(tokens, landmarks, statement, entry, failure).run();
}

}  // namespace syncql::syntax
