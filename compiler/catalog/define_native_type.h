// One line of a TYPES section.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "compiler/catalog/native_type.h"
#include "compiler/syntax/ast.h"

namespace syncql::catalog {

// LONG, DOUBLE, STRING, DATE, BOOLEAN, BYTES.
bool is_carrier(std::string_view name);

// Nothing, and a report, where it neither names a carrier nor refuses the type.
std::optional<NativeType> read_native_type(const ast::OptionDefinition& definition,
                                           Diagnostics& diagnostics);

}  // namespace syncql::catalog
