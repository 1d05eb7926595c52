#include "cli/replace_file.h"

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

Result<void> replace_file(const std::string& path, const std::string& text) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (error) return cannot_write(path, error.message());
  const fs::perms permissions = fs::status(real, error).permissions();
  if (access(real.c_str(), W_OK) != 0) return cannot_write(path, "it is read-only");

  fs::path fresh = real;
  fresh += fmt::format(".{}.new", getpid());
  {
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << text;
    out.flush();
    if (!out) error = std::make_error_code(std::errc::io_error);
  }
  if (!error) fs::permissions(fresh, permissions, error);
  if (!error) fs::rename(fresh, real, error);
  if (!error) return {};
  std::error_code ignored;
  fs::remove(fresh, ignored);
  return cannot_write(path, error.message());
}

}  // namespace syncql::cli
