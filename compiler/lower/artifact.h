// What a back end makes of a job.
#pragma once

#include <string>

namespace syncql::lower {

struct Artifact {
  std::string name;        // file name without folder: `users_daily.json`
  std::string media_type;  // `application/json`
  std::string text;
};

}  // namespace syncql::lower
