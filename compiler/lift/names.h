// The names in FROM and behind SYNC: data source, database and table, of one or of several places.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/lift/draft.h"
#include "compiler/lift/step.h"

namespace syncql::lift {

// The data sources that the scripts of one import name, and the connector of each.
using DatasourceNames = std::map<std::string, std::string>;

// Adds the part that names a side, and declarations of data sources that nothing declares yet.
void add_names(const Context& context, const Side& side, DatasourceNames& known, Draft& draft);

}  // namespace syncql::lift
