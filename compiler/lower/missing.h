// Settings that a form of the job needs and the job does not give.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"

namespace syncql::lower {

struct NeededSetting {
  std::string_view name;
  std::string_view example;  // a value in the letters of the language
};

// Reports, at the job's name, those that are not given. `form` is what is incomplete without them.
void expect_settings(const job::Job& job, std::string_view form,
                     const std::vector<NeededSetting>& needed, Diagnostics& diagnostics);

}  // namespace syncql::lower
