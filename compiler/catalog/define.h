// From DEFINE statements to specs. Knows the properties that a definition may have, and no
// connector.
#pragma once

#include <optional>

#include "compiler/base/diagnostic.h"
#include "compiler/catalog/connector_spec.h"
#include "compiler/syntax/ast.h"

namespace syncql::catalog {

// What is wrong in it is reported and left out.
ConnectorSpec read_connector(const ast::Define& define, Diagnostics& diagnostics);

// Of a DEFINE SETTINGS.
SectionSpec read_settings(const ast::Define& define, Diagnostics& diagnostics);

}  // namespace syncql::catalog
