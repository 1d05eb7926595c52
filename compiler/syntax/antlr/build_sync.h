// From parse trees to SYNC and its clauses.
#pragma once

#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {

// Reports clauses that are given twice; the first one counts.
ast::Sync build_sync(const Builder& builder, Parser::SyncContext& tree);

// `what` is the user's word for it: `WHERE`.
void report_twice(const Builder& builder, std::string_view what, Span first, Span second);

}  // namespace syncql::syntax
