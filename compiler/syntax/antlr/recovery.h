// Where reading goes on behind an error: at the next statement, clause, section or option that is
// recognised by its first words and its place in the line.
#pragma once

#include <optional>
#include <vector>

#include "compiler/syntax/antlr/attempt.h"
#include "compiler/syntax/antlr/landmarks.h"

namespace syncql::syntax {

// A place to read from, and how.
struct Entry {
  StatementParser::Rule rule = Parser::RuleOneStatement;
  std::size_t token = 0;
  std::vector<std::size_t> open;  // the bracket of the list it stands in, where it stands in one
};

// `statement` is the whole one, whose first words say what it is; `entry` is where the attempt that
// failed began. Nothing: only the next `;` helps. What is returned stands behind the attempt's
// first token, so that every try makes way.
std::optional<Entry> resume_behind(const Tokens& tokens, const Landmarks& landmarks,
                                   TokenRange statement, const Entry& entry,
                                   const Failure& failure);

}  // namespace syncql::syntax
