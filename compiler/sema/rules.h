// The rules between the options of one side: what is missing, what excludes or needs what.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/sema/option_set.h"

namespace syncql::sema {

// `elsewhere`: a further place to give an option that is missing, for those that a data source may
// hold, the option itself left out; empty where there is none. Call when defaults are filled.
void check_rules(const OptionSet& set, bool split_by, const std::string& elsewhere,
                 Diagnostics& diagnostics);

}  // namespace syncql::sema
