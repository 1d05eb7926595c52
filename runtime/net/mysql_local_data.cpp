#include "runtime/net/mysql_local_data.h"

#include <algorithm>
#include <cstring>
#include <mysql.h>

namespace syncql::runtime {

void MysqlLocalData::serve(st_mysql* handle) {
  unsigned yes = 1;
  mysql_options(handle, MYSQL_OPT_LOCAL_INFILE, &yes);
  mysql_set_local_infile_handler(handle, begin, read, end, complain, this);
}

int MysqlLocalData::begin(void** reading, const char*, void* self) {
  auto* data = static_cast<MysqlLocalData*>(self);
  *reading = data;
  if (data->offered_ == nullptr) return 1;
  data->left_ = *data->offered_;
  return 0;
}

int MysqlLocalData::read(void* reading, char* buffer, unsigned size) {
  auto* data = static_cast<MysqlLocalData*>(reading);
  const std::size_t taken = std::min<std::size_t>(size, data->left_.size());
  std::memcpy(buffer, data->left_.data(), taken);
  data->left_.remove_prefix(taken);
  return static_cast<int>(taken);
}

void MysqlLocalData::end(void*) {}

int MysqlLocalData::complain(void*, char* message, unsigned size) {
  constexpr std::string_view kWords = "the server asked for a file that it was not offered";
  if (size == 0) return 1;
  const std::size_t length = std::min<std::size_t>(kWords.size(), size - 1);
  std::memcpy(message, kWords.data(), length);
  message[length] = '\0';
  return 1;
}

}  // namespace syncql::runtime
