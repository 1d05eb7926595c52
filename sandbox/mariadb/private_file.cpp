#include "sandbox/mariadb/private_file.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <random>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace syncql::sandbox {

namespace {

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

tl::expected<void, std::string> write_private_file(const std::filesystem::path& file,
                                                   std::string_view text) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const bool written =
      descriptor >= 0 && ::fchmod(descriptor, 0600) == 0 && write_all(descriptor, text);
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (written) return {};
  return tl::make_unexpected(
      fmt::format("cannot write `{}`: {}", file.string(), std::generic_category().message(error)));
}

std::string generate_password() {
  std::random_device random;
  std::string password;
  for (int i = 0; i < 4; ++i) password += fmt::format("{:08x}", random());
  return password;
}

}  // namespace syncql::sandbox
