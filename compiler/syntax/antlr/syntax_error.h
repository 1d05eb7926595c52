// What is to be said about a statement that does not fit the grammar. Chooses the most helpful
// explanation of a failure: a misspelt keyword, an open bracket, an empty list, a reserved word, a
// missing comma; else what was seen and what was expected.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/syntax/antlr/recovery.h"

namespace syncql::syntax {

struct Scene {
  const Tokens& tokens;
  const SourceText& text;
  const Landmarks& landmarks;
  TokenRange statement;  // up to its `;`
  const Entry& entry;    // where the attempt began
};

// A failure whose last token before it was taken for a name, but begins a statement or clause, is
// moved there: `WHERE SPLIT BY id` lacks its condition.
Failure moved_to_landmark(const Scene& scene, Failure failure);

// Nothing where the place was reported before, as text that is no word.
std::optional<Diagnostic> syntax_error(const Scene& scene, const Failure& failure);

// `token` begins a statement, and what stands before it is a whole one.
Diagnostic missing_semicolon(const Scene& scene, std::size_t token);

}  // namespace syncql::syntax
