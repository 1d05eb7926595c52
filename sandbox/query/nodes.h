// The one FE and the one BE that the sandbox stands for, as SHOW FRONTENDS and SHOW BACKENDS list
// them.
#pragma once

#include <string>

#include "sandbox/query/statement.h"

namespace syncql::sandbox {

std::string frontends_sql(const ClusterFacts& facts);
std::string backends_sql(const ClusterFacts& facts);

}  // namespace syncql::sandbox
