#include "runtime/source/file/file_place.h"

#include <filesystem>

namespace syncql::runtime {

std::string file_place(const job::Datasource& datasource, std::string_view name) {
  for (const job::Option& option : datasource.options) {
    if (option.name != "path") continue;
    return (std::filesystem::path(job::text_or(&option, "")) / name).string();
  }
  return std::string(name);
}

}  // namespace syncql::runtime
