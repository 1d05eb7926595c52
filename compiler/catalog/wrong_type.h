// What to say of a value of the wrong type, and how to put it right where that is plain.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/catalog/connector_spec.h"
#include "compiler/syntax/ast.h"

namespace syncql::catalog {

// `type` is the option's type, or that of the items of its list. Never shows what was given for a
// secret.
void report_wrong_type(const ast::Value& value, const TypeSpec& type, const OptionSpec& option,
                       Diagnostics& diagnostics);

}  // namespace syncql::catalog
