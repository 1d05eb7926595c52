// A table definition as the JSON text that the metadata table keeps, from which the views of
// information_schema are computed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sandbox/definition.h"

namespace syncql::sandbox {

std::string definition_to_json(const TableDefinition& definition);
// Nothing where the text was not written by definition_to_json.
std::optional<TableDefinition> definition_from_json(std::string_view text);

}  // namespace syncql::sandbox
