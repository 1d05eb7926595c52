#include "runtime/source/file/plain_bytes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "runtime/source/file/codes.h"

namespace syncql::runtime {
namespace {

Diagnostic unreadable(const std::string& path, int error) {
  return Diagnostic(kFileUnreadable,
                    fmt::format("`{}` cannot be read: {}", path, std::strerror(error)))
      .with_help("check that the file exists and that this account may read it");
}

}  // namespace

Result<std::unique_ptr<PlainBytes>> PlainBytes::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return fail(unreadable(path, errno));
  ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
  return std::make_unique<PlainBytes>(path, descriptor);
}

PlainBytes::~PlainBytes() {
  ::close(descriptor_);
}

Result<std::size_t> PlainBytes::read(char* room, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(descriptor_, room, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return fail(unreadable(path_, errno));
  }
}

Result<void> PlainBytes::seek(std::uint64_t offset) {
  if (::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) >= 0) return {};
  return fail(unreadable(path_, errno));
}

}  // namespace syncql::runtime
