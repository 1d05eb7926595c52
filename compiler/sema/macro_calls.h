// The calls of macros in an expression. Knows nothing of what a macro's text becomes.
#pragma once

#include "compiler/sema/macros.h"

namespace syncql::sema {

// The macro that the call is replaced by; none for a function of the source, or where the call does
// not fit its macro or the macro would not end.
const Macro* called_macro(const ast::Call& call, const Macros& macros);

bool calls_macro(const ast::Expression& expression, const Macros& macros);

// Reports calls that do not fit their macro, and functions that have nearly a macro's name. To be
// called once for each expression as it is written, bodies of macros included.
void check_macro_calls(const Context& context, const Macros& macros,
                       const ast::Expression& expression);

}  // namespace syncql::sema
