// A DataX job brought into the form of a DataWorks script: plugins to steps, accounts and addresses
// to declarations of data sources, channels and limits to settings.
#pragma once

#include <string>
#include <vector>

#include "compiler/lift/document.h"

namespace syncql::lift {

// `root` holds `job.content`. None where it is not whole: reported; and so is what DataWorks has no
// place for.
std::vector<Document> read_datax(const Context& context, const Node& root, const std::string& name);

}  // namespace syncql::lift
