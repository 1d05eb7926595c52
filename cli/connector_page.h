// A connector's options as a page for the terminal. Knows no connector by name.
#pragma once

#include <string>

#include "compiler/catalog/connector_spec.h"

namespace syncql::cli {

// What it is, its data source's options, then those of its reader and writer, then examples.
std::string connector_page(const catalog::ConnectorSpec& connector);

// Job settings, which every job may give in WITH.
std::string settings_page(const catalog::SectionSpec& settings);

}  // namespace syncql::cli
