// A file as it is on the disk. Knows nothing of what is in it.
#pragma once

#include <string>

#include "runtime/source/file/byte_stream.h"

namespace syncql::runtime {

class PlainBytes final : public ByteStream {
 public:
  static Result<std::unique_ptr<PlainBytes>> open(const std::string& path);

  PlainBytes(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  ~PlainBytes() override;
  PlainBytes(const PlainBytes&) = delete;
  PlainBytes& operator=(const PlainBytes&) = delete;

  Result<std::size_t> read(char* room, std::size_t size) override;
  Result<void> seek(std::uint64_t offset);
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  int descriptor_;
};

}  // namespace syncql::runtime
