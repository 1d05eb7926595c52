#include "cli/result_files.h"

#include <filesystem>
#include <fmt/format.h>
#include <iostream>

#include "cli/codes.h"
#include "cli/replace_file.h"

namespace syncql::cli {

Result<void> write_results(const std::string& folder, const std::vector<ResultFile>& files,
                           Existing existing) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    return fail(Diagnostic(kCannotWrite, fmt::format("cannot create the folder `{}`: {}", folder,
                                                     error.message()))
                    .with_help("name a folder that can be created with `-o`"));
  }
  for (const ResultFile& file : files) {
    const std::string path = (std::filesystem::path(folder) / file.name).string();
    if (existing == Existing::Kept && std::filesystem::exists(path, error)) {
      return fail(Diagnostic(kCannotWrite, fmt::format("`{}` exists already", path))
                      .with_help("give another folder, or remove the file if it is not needed"));
    }
    if (Result<void> written = replace_file(path, std::string(file.text)); !written) return written;
    std::cout << path << "\n";
  }
  return {};
}

}  // namespace syncql::cli
