// The grammar's tokens and rules in the language's words, for messages and suggestions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace syncql::syntax {

struct RuleWords {
  bool named = false;         // messages name the rule, not the tokens it begins with
  std::string_view phrase;    // `an expression`; empty: not worth a mention
  bool has_keywords = false;  // a misspelt word there may be meant as one of its keywords
};

RuleWords words_for_rule(std::size_t rule);

// `a string in single quotes`, "`FROM`".
std::string words_for_token(std::size_t type);
// Of a keyword or sign, without quotes.
std::string spelling(std::size_t type);

// Of a size or duration; case is ignored.
bool is_unit(std::string_view word);

bool is_keyword(std::size_t type);
bool is_reserved(std::size_t type);
// Can stand as a name: an identifier, quoted or not, a parameter or a keyword that is not reserved.
bool is_name(std::size_t type);

}  // namespace syncql::syntax
