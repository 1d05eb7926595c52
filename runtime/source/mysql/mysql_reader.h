// Reads splits of one SELECT over a connection of its own and hands each row to the consumer as it
// stands in the library's buffer. Knows nothing of how the splits were made.
#pragma once

#include <optional>
#include <string>

#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"
#include "runtime/source/mysql/select.h"
#include "runtime/source/mysql/table_key.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

class MysqlReader : public SourceReader {
 public:
  // `key`: what a split's `after` and `upto` are values of, whether it is read in its order or not.
  MysqlReader(ReadRequest request, Select select, std::optional<TableKey> key,
              MysqlConnection connection);

  Result<void> read(const Split& split, RowConsumer& consumer,
                    const std::atomic<bool>& stop) override;

 private:
  Result<void> reconnect();
  Result<std::string> statement_for(const Split& split) const;

  ReadRequest request_;
  Select select_;
  std::optional<TableKey> key_;
  std::optional<MysqlConnection> connection_;  // none after a read that did not reach its end
};

}  // namespace syncql::runtime
