// The server's messages of the MySQL protocol as StarRocks' FE sends them: result sets end with EOF
// packets, columns carry no flags. Source: StarRocks' MysqlCodec; the MySQL protocol's pages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace syncql::sandbox {

enum class WireType : std::uint8_t {
  Tiny = 1,
  Short = 2,
  Long = 3,
  Float = 4,
  Double = 5,
  Null = 6,
  LongLong = 8,
  Date = 10,
  Time = 11,
  DateTime = 12,
  NewDecimal = 246,
  Blob = 252,
  VarString = 253,
  String = 254,
};

struct WireColumn {
  std::string name;
  WireType type = WireType::VarString;
  bool is_text = true;  // utf8 (33), otherwise binary (63)
  std::uint32_t length = 0;
  std::uint8_t decimals = 0;
};

std::string ok_message(std::uint64_t affected_rows = 0);
std::string eof_message();
// `state` has five characters.
std::string error_message(unsigned code, std::string_view state, std::string_view message);
std::string column_count_message(std::uint64_t count);
std::string column_message(const WireColumn& column);

}  // namespace syncql::sandbox
