// The name of a file in a folder of its own that goes with this object.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

struct TemporaryFile {
  TemporaryFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "syncql-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) std::abort();
    folder = pattern;
    path = folder + "/file";
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove_all(folder); }

  std::string folder;
  std::string path;
};
