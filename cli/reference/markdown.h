// The reference as Markdown, as docs/ holds it.
#pragma once

#include <string>
#include <vector>

#include "cli/reference/page.h"
#include "compiler/base/code.h"

namespace syncql::cli {

std::string markdown(const Page& page);

// The table of all connectors; each name links to `NAME.md`.
std::string markdown_overview(const std::vector<catalog::ConnectorSpec>& connectors);

// Every code with its explanation, grouped by what it is about.
std::string markdown_diagnostics(const std::vector<const Code*>& codes);

}  // namespace syncql::cli
