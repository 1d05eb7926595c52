// The options of WITH: each is looked up, read and given to the side it belongs to.
#pragma once

#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/sema/lookup.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// `scopes` in the order of look-up. Raw options are left to raw_options.h. Everything that is wrong
// is reported, each once.
void bind_with(const std::vector<ast::Option>& options, const std::vector<Scope>& scopes,
               Diagnostics& diagnostics);

}  // namespace syncql::sema
