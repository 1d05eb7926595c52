// One SYNC statement to one job.
#pragma once

#include <optional>

#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// The job has neither name nor comment nor parameters yet. Nothing where the statement's names or
// columns mean nothing; all other trouble is reported beside the job. Single-table batch only.
std::optional<job::Job> bind_sync(const Context& context, const ast::Sync& sync);

}  // namespace syncql::sema
