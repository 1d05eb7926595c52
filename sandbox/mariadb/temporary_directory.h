// A directory that only its owner can read and that goes away with the object.
#pragma once

#include <filesystem>
#include <string>
#include <tl/expected.hpp>

namespace syncql::sandbox {

class TemporaryDirectory {
 public:
  // Below the system's temporary directory (TMPDIR); the error names the path and the cause.
  static tl::expected<TemporaryDirectory, std::string> create();
  TemporaryDirectory(TemporaryDirectory&& other) noexcept;
  TemporaryDirectory& operator=(TemporaryDirectory&& other) noexcept;
  ~TemporaryDirectory();

  const std::filesystem::path& path() const { return path_; }

 private:
  explicit TemporaryDirectory(std::filesystem::path path) : path_(std::move(path)) {}
  void remove() noexcept;

  std::filesystem::path path_;
};

}  // namespace syncql::sandbox
