#include "runtime/source/mysql/mysql_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "runtime/source/mysql/binary_row.h"
#include "runtime/source/mysql/cancellation.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/mysql/session.h"
#include "runtime/source/mysql/snapshot.h"

namespace syncql::runtime {
namespace {

// The two loops return true at the stream's end or failure, false where no more rows are wanted.
bool pump(MysqlTextRows& rows, RowConsumer& consumer, const std::atomic<bool>& stop) {
  std::vector<Cell> cells(rows.fields().size());
  while (rows.next()) {
    auto texts = rows.cells();
    auto lengths = rows.lengths();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      cells[i].kind = texts[i] == nullptr ? Cell::Kind::Null : Cell::Kind::Text;
      cells[i].bytes = {texts[i], lengths[i]};
    }
    if (!consumer.consume(cells) || stop.load(std::memory_order_relaxed)) return false;
  }
  return true;
}

bool pump(MysqlBinaryRows& rows, RowConsumer& consumer, const std::atomic<bool>& stop) {
  BinaryRow row(rows.fields());
  while (rows.next()) {
    if (!consumer.consume(row.decode(rows.values()))) return false;
    if (stop.load(std::memory_order_relaxed)) return false;
  }
  return true;
}

Diagnostic key_gone(const ReadRequest& request) {
  Diagnostic diagnostic(
      kKeyGone, fmt::format("`{}` no longer has the key by which a part of it was read before",
                            request.table));
  diagnostic.span = request.table_span;
  return diagnostic.with_help("start the run anew");
}

// Failures that follow from our own cancelling are none.
template <typename Rows>
Result<void> drain(Result<Rows> rows, RowConsumer& consumer, const std::atomic<bool>& stop,
                   Cancellation& cancellation) {
  if (!rows) {
    if (cancellation.cancelled()) return {};
    return fail(std::move(rows.error()));
  }
  if (!pump(*rows, consumer, stop)) {
    cancellation.cancel();
    return {};
  }
  auto end = rows->end();
  if (!end && cancellation.cancelled()) return {};
  return end;
}

}  // namespace

MysqlReader::MysqlReader(ReadRequest request, Select select, std::optional<TableKey> key,
                         MysqlConnection connection)
    : request_(std::move(request)),
      select_(std::move(select)),
      key_(std::move(key)),
      connection_(std::move(connection)) {}

Result<void> MysqlReader::reconnect() {
  if (request_.consistent) return fail(snapshot_lost(request_));
  auto connection = open_session(request_);
  if (!connection) return fail(std::move(connection.error()));
  connection_.emplace(std::move(*connection));
  return {};
}

Result<std::string> MysqlReader::statement_for(const Split& split) const {
  std::vector<std::string> conditions;
  if (!split.predicate.empty()) conditions.push_back(split.predicate);
  for (const RowKey* place : {&split.after, &split.upto}) {
    if (place->empty()) continue;
    if (!key_ || key_->columns.size() != place->size()) return fail(key_gone(request_));
    conditions.push_back(place == &split.after ? behind(*key_, *place) : up_to(*key_, *place));
  }
  return statement(select_, fmt::format("{}", fmt::join(conditions, ") AND (")));
}

Result<void> MysqlReader::read(const Split& split, RowConsumer& consumer,
                               const std::atomic<bool>& stop) {
  if (stop.load()) return {};
  if (!connection_) {
    if (auto connected = reconnect(); !connected) return connected;
  }
  auto text = statement_for(split);
  if (!text) return fail(std::move(text.error()));
  const std::string& sql = *text;
  Result<void> done;
  bool usable = true;
  {
    Cancellation cancellation(*connection_, request_.dialect, sql, stop);
    // The binary protocol spares the server the printing of numbers and dates, and floating point
    // numbers are exact in it. StarRocks reads by text.
    done = request_.dialect == MysqlDialect::Mysql
               ? drain(connection_->stream_binary(sql), consumer, stop, cancellation)
               : drain(connection_->stream(sql), consumer, stop, cancellation);
    usable = done.has_value() && !cancellation.cancelled();
  }
  if (!usable) connection_.reset();
  return done;
}

}  // namespace syncql::runtime
