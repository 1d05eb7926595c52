// What can be checked of a section only when all of its options are known.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/catalog/connector_spec.h"

namespace syncql::catalog {

// Reports rules that name options which the section does not have, and options that claim the same
// clause or the same place in an artifact.
void check_references(const SectionSpec& section, Diagnostics& diagnostics);

}  // namespace syncql::catalog
