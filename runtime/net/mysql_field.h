// What the MySQL protocol says about a column of a result. The numbers of the types are the
// protocol's own (column definition packet), so no header of the library is needed to name them.
#pragma once

#include <cstdint>
#include <string>

namespace syncql::runtime {

enum class MysqlType : std::uint8_t {
  Decimal = 0,
  Tiny = 1,
  Short = 2,
  Long = 3,
  Float = 4,
  Double = 5,
  Null = 6,
  Timestamp = 7,
  LongLong = 8,
  Date = 10,
  Int24 = 9,
  Time = 11,
  DateTime = 12,
  Year = 13,
  NewDate = 14,
  Varchar = 15,
  Bit = 16,
  Json = 245,
  NewDecimal = 246,
  Enum = 247,
  Set = 248,
  TinyBlob = 249,
  MediumBlob = 250,
  LongBlob = 251,
  Blob = 252,
  VarString = 253,
  String = 254,
  Geometry = 255,
};

struct MysqlField {
  std::string name;
  MysqlType type = MysqlType::VarString;
  bool is_unsigned = false;
  bool zerofill = false;
  bool nullable = true;
  bool is_enum = false;
  bool is_set = false;
  bool binary = false;        // its character set is `binary`; so it is for numbers and dates, too
  std::uint8_t decimals = 0;  // digits behind the point; of the second for times
  std::string extended;       // MariaDB's own word for it: `json`, `uuid`, `point`; else empty
};

}  // namespace syncql::runtime
