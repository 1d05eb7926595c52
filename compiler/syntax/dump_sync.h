// SYNC in the AST's text form.
#pragma once

#include "compiler/syntax/dump_value.h"

namespace syncql::syntax {

void dump(DumpText out, const ast::Sync& sync);

}  // namespace syncql::syntax
