// A table definition as SHOW CREATE TABLE prints it.
#pragma once

#include <string>

#include "sandbox/definition.h"

namespace syncql::sandbox {

std::string show_create_table(const TableDefinition& definition);

}  // namespace syncql::sandbox
