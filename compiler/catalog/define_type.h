// The type of an option in a definition.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "compiler/catalog/connector_spec.h"
#include "compiler/syntax/ast.h"

namespace syncql::catalog {

// Nothing, and a report, where there is no such type.
std::optional<TypeSpec> read_type(const ast::TypeName& name, Diagnostics& diagnostics);

}  // namespace syncql::catalog
