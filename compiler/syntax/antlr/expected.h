// What could have stood at a place: found by walking the grammar's automaton from the last words
// that were understood, so that it is complete whatever decisions the parser took in between.
#pragma once

#include <vector>

#include "compiler/syntax/antlr/generated.h"

namespace syncql::syntax {

// How the parser took one token: the state of the automaton and the rule invocation it stood in.
struct Step {
  std::size_t state = 0;
  antlr4::RuleContext* context = nullptr;
};

struct Expected {
  std::vector<std::size_t> tokens;  // to be named one by one
  std::vector<std::size_t> rules;   // to be named as a whole: a name, an expression (vocabulary.h)
  std::vector<std::size_t> keywords;  // all that may begin there, also inside of those rules

  bool has_token(std::size_t type) const;
  bool has_rule(std::size_t rule) const;
};

// `steps` are those of the first tokens of `types`; what may stand behind all of `types` is asked.
// `rule` is where parsing began. The contexts of the steps must be alive.
Expected expected_behind(const antlr4::atn::ATN& atn, std::size_t rule,
                         const std::vector<Step>& steps, const std::vector<std::size_t>& types);

}  // namespace syncql::syntax
