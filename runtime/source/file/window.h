// A sliding piece of a file's bytes, whose front is moved on record by record. Knows where it is in
// the file, and nothing of what a record is.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/source/file/byte_stream.h"

namespace syncql::runtime {

class Window {
 public:
  // The stream stands `offset` bytes into the file.
  Window(std::string path, std::unique_ptr<ByteStream> stream, std::uint64_t offset);

  // At least 64 bytes behind the end may be read and mean nothing.
  const char* begin() const { return bytes_.data() + begin_; }
  const char* end() const { return bytes_.data() + end_; }
  // Nothing follows behind end().
  bool is_last() const { return last_; }

  // Reads the beginning of the file, and drops the mark that a UTF-8 text may begin with. Fails on
  // the marks of other encodings.
  Result<void> start_text();
  // Drops what stands before `keep`.
  void drop(const char* keep);
  // Drops what stands before `keep` and reads on behind the end; pointers into the window are void
  // then. Fails, too, where what is kept has grown beyond the size of a row that can be sent.
  Result<void> slide(const char* keep);

  std::uint64_t offset_of(const char* place) const {
    return offset_ + static_cast<std::uint64_t>(place - begin());
  }
  // `` `a.csv` byte 1234 ``
  std::string name_of(const char* place) const;
  const std::string& path() const { return path_; }

  // Whether the bytes are UTF-8; quick for records that are asked for in their order.
  bool is_utf8(const char* from, const char* to) const;

 private:
  void make_room(std::size_t kept);
  void check_utf8();

  std::string path_;
  std::unique_ptr<ByteStream> stream_;
  std::vector<char> bytes_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_;   // of begin() in the file
  std::size_t sound_ = 0;  // bytes from begin_ on that are known to be UTF-8
  bool last_ = false;
};

}  // namespace syncql::runtime
