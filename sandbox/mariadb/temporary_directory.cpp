#include "sandbox/mariadb/temporary_directory.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace syncql::sandbox {

namespace fs = std::filesystem;

tl::expected<TemporaryDirectory, std::string> TemporaryDirectory::create() {
  std::error_code error;
  const fs::path parent = fs::temp_directory_path(error);
  if (error) {
    return tl::make_unexpected(
        fmt::format("no directory for temporary files: {}; set TMPDIR", error.message()));
  }
  std::string pattern = (parent / "syncql-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    return tl::make_unexpected(fmt::format("cannot create a directory below `{}`: {}",
                                           parent.string(),
                                           std::generic_category().message(errno)));
  }
  return TemporaryDirectory(pattern);
}

TemporaryDirectory::TemporaryDirectory(TemporaryDirectory&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

TemporaryDirectory& TemporaryDirectory::operator=(TemporaryDirectory&& other) noexcept {
  if (this != &other) {
    remove();
    path_ = std::exchange(other.path_, {});
  }
  return *this;
}

TemporaryDirectory::~TemporaryDirectory() {
  remove();
}

void TemporaryDirectory::remove() noexcept {
  if (path_.empty()) return;
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace syncql::sandbox
