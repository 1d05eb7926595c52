// What a LOAD DATA LOCAL INFILE is answered with: bytes in memory, never a file, whatever name the
// server asks for. Knows nothing of what the bytes mean.
#pragma once

#include <string_view>

struct st_mysql;

namespace syncql::runtime {

// One connection's; the connection keeps a pointer to it.
class MysqlLocalData {
 public:
  // Before it connects.
  void serve(st_mysql* handle);
  // The bytes of the next statement; null: what the server asks for is refused.
  void offer(const std::string_view* bytes) { offered_ = bytes; }

 private:
  static int begin(void** reading, const char* name, void* self);
  static int read(void* reading, char* buffer, unsigned size);
  static void end(void* reading);
  static int complain(void* reading, char* message, unsigned size);

  const std::string_view* offered_ = nullptr;
  std::string_view left_;
};

}  // namespace syncql::runtime
