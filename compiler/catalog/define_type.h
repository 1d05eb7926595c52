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

bool is_carrier(std::string_view name);

// A line of a TYPES section. Nothing, and a report, where it names no carrier.
std::optional<NativeType> read_native_type(const ast::OptionDefinition& definition,
                                           Diagnostics& diagnostics);

}  // namespace syncql::catalog
