// What an artifact's file is called.
#pragma once

#include <string>
#include <string_view>

namespace syncql::lower {

// The job's name with `_` for what a file system or a shell may take amiss, so that the name stays
// in its folder. Letters beyond ASCII are kept.
std::string file_name(std::string_view job_name, std::string_view ending);

}  // namespace syncql::lower
