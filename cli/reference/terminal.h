// A page of the reference as text for the terminal.
#pragma once

#include <string>

#include "cli/reference/page.h"

namespace syncql::cli {

std::string terminal_text(const Page& page);

}  // namespace syncql::cli
