// What a load is called: by its label, and by the table that it goes to.
#pragma once

#include <string>

namespace syncql::sandbox {

struct LoadNames {
  std::string label;
  std::string database;
  std::string table;
};

}  // namespace syncql::sandbox
