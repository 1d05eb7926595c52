// A table of a server as the DEFINE TABLE statement that makes it known.
#pragma once

#include <string>

#include "cli/pull_tables.h"
#include "compiler/catalog/connector_spec.h"

namespace syncql::cli {

// Types by the connector's own first names; those that it does not list as OTHER, with the server's
// name in a comment.
std::string table_text(const PulledTable& pulled, const catalog::ConnectorSpec& connector);

}  // namespace syncql::cli
