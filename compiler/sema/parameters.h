// The `${name}`s of a statement: each must be a declared parameter.
#pragma once

#include <vector>

#include "compiler/job/job.h"
#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// Reports, at its own place, each `${…}` in the statement's text (comments left out, hints not)
// that is no declared parameter.
void check_parameters(const Context& context, Span statement,
                      const std::vector<ast::Comment>& comments);

// Reports a `${…}` in a job's name.
void refuse_parameters(const ast::Identifier& job_name, Diagnostics& diagnostics);

// The declared parameters that the job's texts use, in order of name.
std::vector<job::Parameter> used_parameters(const Context& context, job::Job& job);

}  // namespace syncql::sema
