#include "runtime/source/file/file_list.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <glob.h>

#include "compiler/base/suggest.h"
#include "runtime/source/file/codes.h"

namespace syncql::runtime {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUnfinished = ".part";  // what the file writer calls its file until then

bool is_input(const fs::path& path) {
  const std::string name = path.filename().string();
  std::error_code error;
  return !name.starts_with('.') && !name.ends_with(kUnfinished) && fs::is_regular_file(path, error);
}

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (is_input(it->path())) paths.push_back(it->path().string());
  }
  return paths;
}

std::vector<std::string> files_like(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> paths;
  if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    for (std::size_t i = 0; i < found.gl_pathc; ++i) {
      if (is_input(found.gl_pathv[i])) paths.emplace_back(found.gl_pathv[i]);
    }
  }
  ::globfree(&found);
  return paths;
}

Diagnostic no_file(const FileRequest& request, const std::string& pattern) {
  Diagnostic diagnostic(kNoFile, fmt::format("there is no file `{}`", pattern));
  diagnostic.span = request.span;
  const fs::path path(pattern);
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return diagnostic.with_help(fmt::format("there is no folder `{}` either", folder.string()));
  }
  std::vector<std::string> names;
  for (const std::string& file : files_in(folder)) names.push_back(fs::path(file).filename());
  if (const auto near = nearest(path.filename().string(), names)) {
    return diagnostic.with_help(fmt::format("did you mean `{}`?", *near));
  }
  return diagnostic.with_help(
      "relative names begin at the `path` of the data source, else at the "
      "folder that the program was started in");
}

}  // namespace

Result<std::vector<FoundFile>> find_input_files(const FileRequest& request) {
  std::vector<std::string> paths;
  for (const std::string& pattern : request.patterns) {
    std::error_code error;
    std::vector<std::string> matches;
    if (fs::is_directory(pattern, error)) {
      matches = files_in(pattern);
    } else if (fs::exists(pattern, error)) {
      matches = {pattern};  // whatever characters its name has
    } else {
      matches = files_like(pattern);
    }
    if (matches.empty()) return fail(no_file(request, pattern));
    paths.insert(paths.end(), matches.begin(), matches.end());
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  std::vector<FoundFile> files;
  for (std::string& path : paths) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    files.push_back({std::move(path), error ? 0 : size});
  }
  return files;
}

}  // namespace syncql::runtime
