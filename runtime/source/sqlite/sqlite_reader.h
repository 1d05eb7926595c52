// Reads splits of one SELECT over a connection of its own and hands each row to the consumer as
// SQLite has it. Knows nothing of how the splits were made.
#pragma once

#include "runtime/source/sqlite/sqlite_select.h"

namespace syncql::runtime {

class SqliteReader final : public SourceReader {
 public:
  SqliteReader(const SqliteSelect& select, SqliteConnection connection)
      : select_(select), connection_(std::move(connection)) {}

  // Behind the columns' cells each row has its number, where it has one.
  Result<void> read(const Split& split, RowConsumer& consumer,
                    const std::atomic<bool>& stop) override;

 private:
  void fill(sqlite3_stmt* row, std::vector<Cell>& cells) const;

  const SqliteSelect& select_;
  SqliteConnection connection_;
};

}  // namespace syncql::runtime
