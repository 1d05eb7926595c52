// One option of a definition: its type and its properties.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "compiler/catalog/connector_spec.h"
#include "compiler/syntax/ast.h"

namespace syncql::catalog {

// Nothing where the type is unknown.
std::optional<OptionSpec> read_option(const ast::OptionDefinition& definition,
                                      Diagnostics& diagnostics);

// The text of a property such as DOC; empty, with a report, where it has none.
std::string text_argument(const ast::Property& property, Diagnostics& diagnostics);

// Of CHECK.
std::optional<Range> read_range(const ast::Property& property, Diagnostics& diagnostics);

void report_bad_property(const ast::Property& property, std::string_view wanted,
                         Diagnostics& diagnostics);

// The parts of a name with dots between them.
std::string dotted(const ast::QualifiedName& name);

}  // namespace syncql::catalog
