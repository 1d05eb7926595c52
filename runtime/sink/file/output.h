// Where the rows of a run go: a file that gets its name when all are written, or standard output.
// Knows nothing of rows. Serves several threads.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "compiler/base/result.h"
#include "runtime/compress/compressor.h"
#include "runtime/sink/file/file_target.h"

namespace syncql::runtime {

class Output {
 public:
  explicit Output(FileTarget target) : target_(std::move(target)) {}
  // Removes what has not been finished.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Whether begin() may do its work; changes nothing.
  Result<void> check() const;
  // Creates `name.part`, with what is in the file where that is appended to. The first bytes are
  // left out where it is not empty then.
  Result<void> begin(std::string_view first_bytes);
  Result<void> write(std::string_view bytes);
  // The file is whole, on the disk and under its name.
  Result<void> finish();

 private:
  bool is_file() const { return !target_.path.empty(); }
  std::string part() const { return target_.path + ".part"; }
  Result<void> open_part();
  Result<bool> copy_old();
  Result<void> put(std::string_view bytes);
  Result<void> rename();
  Diagnostic unwritable(const std::string& path, int error) const;
  Diagnostic in_the_way(std::string_view what) const;

  FileTarget target_;
  std::mutex mutex_;
  std::unique_ptr<Compressor> compressor_;
  int descriptor_ = -1;
};

}  // namespace syncql::runtime
