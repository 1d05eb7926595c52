// The `${name}`s of a statement: each must be a declared parameter.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/job/job.h"
#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// Reports, at its own place, each `${…}` in the statement's text (comments left out, hints not)
// that is no declared parameter.
void check_parameters(const Context& context, Span statement,
                      const std::vector<ast::Comment>& comments);

// Reports a `${…}` in the name of a job or of what else `owner` says; returns whether there is one.
bool refuse_parameters(const ast::Identifier& name, std::string_view owner,
                       Diagnostics& diagnostics);

// The declared parameters that the job's texts use, in order of name.
std::vector<job::Parameter> used_parameters(const Context& context, job::Job& job);

}  // namespace syncql::sema
