// Comments that speak to the linter: `-- lint: off no-split, tiny-batch (a small table)`. Knows no
// rule.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/syntax/ast.h"

namespace syncql::lint {

struct Directive {
  std::string verb;                    // `off`, `off-file`, or whatever stands there
  std::vector<ast::Identifier> rules;  // as written, each with its place
  Span span;                           // of the whole comment
};

// Nothing where the comment does not begin with `lint:`.
std::optional<Directive> read_directive(const ast::Comment& comment);

}  // namespace syncql::lint
