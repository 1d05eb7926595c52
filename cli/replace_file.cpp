#include "cli/replace_file.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

#include "cli/codes.h"

namespace syncql::cli {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Diagnostic> cannot_write(const std::string& path, const std::string& reason) {
  return fail(Diagnostic(kCannotWrite, fmt::format("cannot write `{}`: {}", path, reason))
                  .with_help("check that the file and its folder may be written to and that the "
                             "disk has room"));
}

}  // namespace

Result<void> replace_file(const std::string& path, const std::string& text, ReadBy readers) {
  std::error_code error;
  const bool is_new = !fs::exists(path, error);
  const fs::path real = is_new ? fs::path(path) : fs::canonical(path, error);
  if (error) return cannot_write(path, error.message());
  const fs::perms permissions = is_new ? fs::perms::unknown : fs::status(real, error).permissions();
  if (!is_new && access(real.c_str(), W_OK) != 0) return cannot_write(path, "it is read-only");

  fs::path fresh = real;
  fresh += fmt::format(".{}.new", getpid());
  {
    errno = 0;
    const mode_t mode = readers == ReadBy::Owner ? 0600 : 0666;
    const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file >= 0) ::close(file);
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << text;
    out.flush();
    if (!out) error = std::error_code(errno == 0 ? EIO : errno, std::generic_category());
  }
  if (!error && !is_new) fs::permissions(fresh, permissions, error);
  if (!error) fs::rename(fresh, real, error);
  if (!error) return {};
  std::error_code ignored;
  fs::remove(fresh, ignored);
  return cannot_write(path, error.message());
}

}  // namespace syncql::cli
