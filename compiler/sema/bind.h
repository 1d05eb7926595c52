// AST and catalog to jobs: names are resolved, options typed, defaults filled; every value knows
// who said it. Reads no files and knows no back end.
#pragma once

#include <vector>

#include "compiler/job/job.h"
#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

struct Unit {
  ast::Script script;
  bool included = false;  // its declarations are taken, its jobs are not
};

// The units are one project: what one declares, the others see, whatever their order. Jobs come in
// the order of the text. Statements that mean nothing are reported and left out.
std::vector<job::Job> bind(const Context& context, const std::vector<Unit>& units);

}  // namespace syncql::sema
