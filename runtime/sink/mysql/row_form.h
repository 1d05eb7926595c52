// How rows travel to a target that speaks the MySQL protocol: the form of each column's values and
// the statements around them. Pure text: asks no server.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/sink/mysql/write_options.h"

namespace syncql::runtime {

// What a column's type takes as it is. The server changes some values without a word where it is
// not asked to refuse them: those are refused here.
enum class ValueForm : std::uint8_t {
  Text,    // anything
  Number,  // what is finite
  Whole,   // a number without a fraction: the server would round it
  Year,    // four digits: fewer are taken for another century's
  Label,   // of ENUM and SET: a number that is no label is taken for a label's place
  Moment,  // a date or time without more digits behind the second than the column keeps
  Bytes,   // sent in hexadecimal digits: no character set has a say in them
  Bits,    // a number for a BIT column, which would take its digits for bytes
};

struct MysqlColumn {
  std::string name;  // as the target spells it
  std::string type;  // in lower case
  ValueForm form = ValueForm::Text;
  bool null_is_default = false;
  bool is_counted = false;  // AUTO_INCREMENT
};

struct MysqlTarget {
  std::string database;
  std::string table;
  std::vector<MysqlColumn> columns;
};

// `LOAD DATA LOCAL INFILE …`, for rows of LoadRowEncoder. Not for MysqlWriteMode::Update.
std::string load_statement(const MysqlTarget& target, MysqlWriteMode mode);

// What stands in front of the rows of InsertRowEncoder, and behind them.
std::string insert_head(const MysqlTarget& target, MysqlWriteMode mode);
std::string insert_tail(const MysqlTarget& target, const MysqlWriteOptions& options);

}  // namespace syncql::runtime
