// Macros put into expressions: each call is replaced by the macro's text, its arguments in their
// places. Knows nothing of the job that the expression belongs to.
#pragma once

#include <cstddef>
#include <optional>

#include "compiler/sema/macros.h"

namespace syncql::sema {

// Bytes of text that macros make of one expression, and of all expressions of a project, copies on
// the way included; and macros in one another.
inline constexpr std::size_t kLargestExpansion = std::size_t{256} * 1024;
inline constexpr std::size_t kLargestExpansions = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kDeepestExpansion = 100;

class Expander {
 public:
  Expander(const Context& context, const Macros& macros) : context_(context), macros_(macros) {}

  // Nothing where the expression calls no macro. Otherwise the expression as it reaches the source:
  // what is not a macro's stays as it is written; what needs parentheses has them. Its span is the
  // written one, each of its names knows the calls that it came through, and it lists no calls.
  // Calls that do not fit their macro are left as they are; an expansion too large is reported.
  std::optional<ast::Expression> expand(const ast::Expression& expression);

  // The same for all expressions of the statement, after a check of the calls in them.
  std::optional<ast::Sync> expand(const ast::Sync& sync);

 private:
  const Context& context_;
  const Macros& macros_;
  std::size_t left_ = kLargestExpansions;
};

// Adds to a report about `name`, whose span is where it is written, the calls of macros that
// brought it into the expression, innermost first.
void point_at_calls(const ast::QualifiedName& name, Diagnostic& report);

}  // namespace syncql::sema
