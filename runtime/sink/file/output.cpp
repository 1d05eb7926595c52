#include "runtime/sink/file/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "runtime/sink/file/codes.h"
#include "runtime/source/file/plain_bytes.h"

namespace syncql::runtime {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kOwnerOnly = 0600;  // rows may be anybody's secrets

}  // namespace

Output::~Output() {
  if (!is_file() || descriptor_ < 0) return;
  ::unlink(part().c_str());
  ::close(descriptor_);
}

Result<void> Output::check() const {
  if (!is_file()) return {};
  std::error_code error;
  const fs::file_status status = fs::status(target_.path, error);
  if (!fs::exists(status)) {
    const fs::path folder = fs::path(target_.path).parent_path();
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    Diagnostic diagnostic = unwritable(target_.path, ENOENT);
    return fail(diagnostic.with_note(fmt::format("there is no folder `{}`", folder.string())));
  }
  if (!fs::is_regular_file(status)) return fail(in_the_way("is there and is no ordinary file"));
  if (target_.mode == WriteMode::NonConflict) {
    return fail(in_the_way("is there already")
                    .with_help("`writeMode = 'truncate'` replaces it, `'append'` adds to it"));
  }
  if (target_.mode == WriteMode::Truncate || fs::file_size(target_.path, error) == 0) return {};
  const auto compression = compression_of(target_.path);
  if (!compression) return fail(compression.error());
  if (*compression == target_.compression) return {};
  Diagnostic diagnostic(
      kFileTargetOption,
      fmt::format("`{}` is compressed in another way than what would be appended", target_.path));
  diagnostic.span = target_.span;
  return fail(diagnostic.with_help("say in `compress` what the file is: gzip, zstd, or nothing"));
}

Result<void> Output::begin(std::string_view first_bytes) {
  bool empty = true;
  if (is_file()) {
    if (auto opened = open_part(); !opened) return opened;
    if (target_.mode == WriteMode::Append) {
      const auto copied = copy_old();
      if (!copied) return fail(copied.error());
      empty = !*copied;
    }
  } else {
    descriptor_ = STDOUT_FILENO;
  }
  compressor_ = make_compressor(target_.compression);
  return empty ? write(first_bytes) : Result<void>();
}

// The lock goes with the process, so that what a killed one left behind is in nobody's way.
Result<void> Output::open_part() {
  const int descriptor = ::open(part().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, kOwnerOnly);
  if (descriptor < 0) return fail(unwritable(part(), errno));
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor);
    Diagnostic diagnostic(kFileBusy, fmt::format("another run writes `{}`", part()));
    diagnostic.span = target_.span;
    return fail(diagnostic.with_help("wait for its end, or write to another file"));
  }
  descriptor_ = descriptor;
  if (::ftruncate(descriptor, 0) != 0) return fail(unwritable(part(), errno));
  return {};
}

// Whether there was anything. A last line without its line break gets one.
Result<bool> Output::copy_old() {
  std::error_code error;
  if (!fs::exists(target_.path, error)) return false;
  auto old = PlainBytes::open(target_.path);
  if (!old) return fail(std::move(old.error()));
  std::vector<char> room(std::size_t{1} << 20);
  char last = '\n';
  bool any = false;
  for (;;) {
    const auto got = (*old)->read(room.data(), room.size());
    if (!got) return fail(got.error());
    if (*got == 0) break;
    if (auto written = put({room.data(), *got}); !written) return fail(std::move(written.error()));
    last = room[*got - 1];
    any = true;
  }
  if (last != '\n' && target_.compression == Compression::None) {
    if (auto written = put("\n"); !written) return fail(std::move(written.error()));
  }
  return any;
}

Result<void> Output::write(std::string_view bytes) {
  const std::lock_guard lock(mutex_);
  return put(compressor_->add(bytes, false));
}

Result<void> Output::put(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(descriptor_, bytes.data(), bytes.size());
    if (done >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(done));
    } else if (errno != EINTR) {
      return fail(unwritable(is_file() ? part() : "standard output", errno));
    }
  }
  return {};
}

Result<void> Output::finish() {
  const std::lock_guard lock(mutex_);
  if (auto written = put(compressor_->add({}, true)); !written) return written;
  return is_file() ? rename() : Result<void>();
}

Result<void> Output::rename() {
  if (::fsync(descriptor_) != 0) return fail(unwritable(part(), errno));
  const bool replaces = target_.mode != WriteMode::NonConflict;
  const unsigned flags = replaces ? 0U : RENAME_NOREPLACE;
  if (::renameat2(AT_FDCWD, part().c_str(), AT_FDCWD, target_.path.c_str(), flags) != 0) {
    if (errno == EEXIST) return fail(in_the_way("has been created meanwhile"));
    return fail(unwritable(target_.path, errno));
  }
  ::close(std::exchange(descriptor_, -1));
  return {};
}

Diagnostic Output::unwritable(const std::string& path, int error) const {
  Diagnostic diagnostic(kFileUnwritable,
                        fmt::format("`{}` cannot be written: {}", path, std::strerror(error)));
  diagnostic.span = target_.span;
  return diagnostic.with_help(
      "check that its folder exists and may be written to, and that the "
      "disk has room");
}

Diagnostic Output::in_the_way(std::string_view what) const {
  Diagnostic diagnostic(kFileInTheWay, fmt::format("`{}` {}", target_.path, what));
  diagnostic.span = target_.span;
  return diagnostic;
}

}  // namespace syncql::runtime
