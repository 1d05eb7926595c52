// How MariaDB keeps the rows of a keyed StarRocks table apart. InnoDB's keys hold 3072 bytes and
// tell NULLs apart; StarRocks' keys are longer and treat NULLs as equal: such keys go through a
// hash in a hidden column.
#pragma once

#include <string>
#include <vector>

#include "sandbox/table.h"

namespace syncql::sandbox {

enum class RowKey : std::uint8_t {
  None,     // DUPLICATE KEY: any number of equal rows
  Natural,  // PRIMARY KEY over the key columns
  Hashed,   // unique key over a hidden generated column
};

RowKey row_key(const Table& table);
std::vector<std::string> key_columns(const Table& table);
// The column and key clauses to append to CREATE TABLE's list, each with a leading comma.
std::string key_clauses(const Table& table);
// A condition that pairs rows of two aliases of the table's shape; `right` need not be the table
// itself, it only has the key columns.
std::string same_key(const Table& table, const std::string& left, const std::string& right);

}  // namespace syncql::sandbox
