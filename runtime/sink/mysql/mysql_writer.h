// Writes batches into a table over the MySQL protocol, each as one transaction of which all rows
// are taken as they are or none.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "runtime/net/mysql_connection.h"
#include "runtime/sink/mysql/write_options.h"
#include "runtime/sink/sink.h"

namespace syncql::runtime {

// Where a job's batches go and how; built once per run and shared by its writers.
struct MysqlWriteTarget {
  MysqlEndpoint endpoint;
  MysqlWriteOptions options;
  std::optional<Span> session_span;
  std::string load;           // LOAD DATA; empty: rows go by INSERT
  std::string insert_head;    // in front of the rows of an INSERT, and
  std::string insert_tail;    // behind them
  std::size_t statement = 0;  // bytes of one INSERT's rows, at most
  bool has_transactions = true;
  bool leaves_out_rows = false;     // the job accepts dirty rows: those that are refused are found,
  std::uint64_t most_left_out = 0;  // of a batch, at most
  std::chrono::milliseconds first_pause{500};  // after a try that failed for a passing reason
};

class MysqlWriter final : public SinkWriter {
 public:
  // The target must outlive the writer.
  explicit MysqlWriter(const MysqlWriteTarget& target) : target_(target) {}

  Result<LoadOutcome> load(const Batch& batch, const LoadContext& context) override;

 private:
  enum class Fate : std::uint8_t { Committed, Refused, Passing, Lost };
  struct Attempt {
    Fate fate = Fate::Committed;
    Diagnostic cause = {};  // but for Committed
  };
  // What became of a part of a transaction; nothing: all is well.
  using Trouble = std::optional<Attempt>;

  Attempt attempt(const Batch& batch);
  Trouble place(std::string_view rows, std::uint64_t count);
  Trouble place_halves(std::string_view rows, std::uint64_t count);
  Trouble send(std::string_view rows, std::uint64_t count);
  Trouble insert(std::string_view rows);
  Trouble check_change(const Result<MysqlChange>& change, std::uint64_t rows);
  Trouble check_warnings();
  Attempt commit();
  Attempt failed(Diagnostic reported);
  Diagnostic refusal(std::string words) const;

  const MysqlWriteTarget& target_;
  std::optional<MysqlConnection> connection_;
  std::uint64_t left_out_ = 0;  // of the present batch
  std::string left_out_for_;    // why the last of them was
};

// A connection on which values are taken as they are or not at all, after the job's own session
// statements.
Result<MysqlConnection> open_write_session(const MysqlWriteTarget& target);

}  // namespace syncql::runtime
