// Reads splits of one SELECT by COPY over a connection of its own and hands each row to the
// consumer, its texts still in the library's buffer. Knows nothing of how the splits were made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runtime/net/postgres_connection.h"
#include "runtime/source/postgres/copy_row.h"
#include "runtime/source/postgres/read_request.h"
#include "runtime/source/postgres/select.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// What all readers of a run have in common.
struct ReadPlan {
  PostgresRequest request;
  PostgresSelect select;        // with the key's columns behind the described ones, where needed
  std::vector<CellForm> forms;  // one an item of the select
  KeyColumns key;               // unique, quoted; empty: none
  bool ordered = false;         // splits are read in the key's order
  std::string snapshot;         // that all see; empty: each statement sees its own
};

class PostgresReader : public SourceReader {
 public:
  // Connects. The plan must outlive the reader.
  static Result<std::unique_ptr<SourceReader>> open(const ReadPlan& plan);

  explicit PostgresReader(const ReadPlan& plan) : plan_(plan) {}

  Result<void> read(const Split& split, RowConsumer& consumer,
                    const std::atomic<bool>& stop) override;

 private:
  Result<void> connect();
  std::string statement(const Split& split) const;

  const ReadPlan& plan_;
  std::optional<PostgresConnection> connection_;  // none after a read that did not reach its end
};

}  // namespace syncql::runtime
