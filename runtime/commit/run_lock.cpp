#include "runtime/commit/run_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "runtime/commit/codes.h"

namespace syncql::runtime {

namespace {

std::string lock_path(const std::string& ledger, std::uint64_t run) {
  return fmt::format("{}-run-{}.lock", ledger, run);
}

// The last holder may have removed the file after it was opened here.
bool is_removed(int file) {
  struct stat status {};
  return ::fstat(file, &status) == 0 && status.st_nlink == 0;
}

}  // namespace

Result<std::optional<RunLock>> RunLock::take(const std::string& ledger, std::uint64_t run) {
  const std::string path = lock_path(ledger, run);
  while (true) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
      return fail(Diagnostic(kLedgerUnusable, fmt::format("cannot write `{}`: {}", path,
                                                          std::generic_category().message(errno)))
                      .with_help("check that its folder may be written to and that the disk has "
                                 "room, or name another ledger with `--ledger`"));
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
      ::close(file);
      return std::nullopt;
    }
    if (!is_removed(file)) return RunLock(path, file);
    ::close(file);
  }
}

bool RunLock::is_left(const std::string& ledger, std::uint64_t run) {
  return ::access(lock_path(ledger, run).c_str(), F_OK) == 0;
}

Result<void> RunLock::forget(const std::string& ledger, std::uint64_t run) {
  if (!is_left(ledger, run)) return {};
  auto lock = take(ledger, run);  // and lets it go
  if (!lock) return fail(lock.error());
  return {};
}

RunLock::RunLock(RunLock&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)) {}

RunLock& RunLock::operator=(RunLock&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  return *this;
}

RunLock::~RunLock() {
  if (file_ < 0) return;
  ::unlink(path_.c_str());
  ::close(file_);
}

void RunLock::leave() {
  ::close(std::exchange(file_, -1));
}

}  // namespace syncql::runtime
