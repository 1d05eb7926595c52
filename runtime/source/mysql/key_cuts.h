// Boundaries in an indexed key of any type: keys that the table holds, found by jumping into the
// index at guessed places, and weighed by the optimizer's estimates. Only the server compares.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/table_key.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

class KeyCuts {
 public:
  // `from` is SQL. An index begins with the key's columns. Rows with NULL in them are not looked
  // at.
  KeyCuts(MysqlConnection& connection, std::string from, const TableKey& key);

  // Keys in ascending order that divide the table into about `count` parts of like weight: one less
  // than there are parts. Asks a number of short questions that grows with `count`, not with rows.
  std::vector<RowKey> boundaries(std::uint32_t count);

 private:
  struct Part {
    RowKey from;               // its least key
    std::optional<RowKey> to;  // the next part's; none for the last one
    double rows = 0;           // roughly
    bool whole = false;        // cannot be cut
  };
  enum class End : std::uint8_t { Least, Greatest };

  std::optional<RowKey> key_where(const std::string& condition, End end, std::uint64_t offset = 0);
  std::string condition_of(const RowKey& behind_key, const std::optional<RowKey>& before_key) const;
  double estimate(const RowKey& from, const std::optional<RowKey>& to, double most);

  void cut_heaviest(std::uint32_t count);
  bool cut(std::size_t at);
  std::optional<RowKey> guessed(const Part& part, const RowKey& end, std::size_t column);
  std::vector<RowKey> joined(double share) const;

  MysqlConnection& connection_;
  const std::string from_;
  const TableKey& key_;
  std::string items_;
  std::vector<Part> parts_;
  RowKey greatest_;
};

}  // namespace syncql::runtime
