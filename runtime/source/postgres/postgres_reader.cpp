#include "runtime/source/postgres/postgres_reader.h"

#include <fmt/format.h>

#include "runtime/net/mysql_codes.h"
#include "runtime/net/postgres_error.h"
#include "runtime/source/postgres/cancellation.h"
#include "runtime/source/postgres/session.h"

namespace syncql::runtime {
namespace {

Diagnostic torn_row(const PostgresEndpoint& endpoint, std::size_t columns) {
  return Diagnostic(kStatementFailed,
                    fmt::format("{} sent a row that is not of the {} columns asked for",
                                described(endpoint), columns))
      .with_help("check that `host` and `port` lead to PostgreSQL itself");
}

enum class Pumped : std::uint8_t { ToTheEnd, Enough, Torn };

Pumped pump(PostgresCopy& messages, CopyRow& row, RowConsumer& consumer,
            const std::atomic<bool>& stop) {
  while (messages.next()) {
    const CopyMessage message = row.decode(messages.message());
    if (message == CopyMessage::Torn) return Pumped::Torn;
    if (message == CopyMessage::End) continue;
    if (!consumer.consume(row.cells()) || stop.load(std::memory_order_relaxed)) {
      return Pumped::Enough;
    }
  }
  return Pumped::ToTheEnd;
}

// Failures that follow from our own cancelling are none.
Result<void> drain(Result<PostgresCopy> copy, const ReadPlan& plan, RowConsumer& consumer,
                   const std::atomic<bool>& stop, PostgresCancellation& cancellation) {
  if (!copy) {
    if (cancellation.cancelled()) return {};
    return fail(std::move(copy.error()));
  }
  CopyRow row(plan.forms);
  const Pumped pumped = pump(*copy, row, consumer, stop);
  if (pumped == Pumped::ToTheEnd) {
    auto end = copy->end();
    if (!end && cancellation.cancelled()) return {};
    return end;
  }
  cancellation.cancel();
  if (pumped == Pumped::Torn) {
    return fail(torn_row(plan.request.endpoint, plan.forms.size()));
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<SourceReader>> PostgresReader::open(const ReadPlan& plan) {
  auto reader = std::make_unique<PostgresReader>(plan);
  if (auto connected = reader->connect(); !connected) return fail(std::move(connected.error()));
  return reader;
}

Result<void> PostgresReader::connect() {
  auto connection = open_session(plan_.request);
  if (!connection) return fail(std::move(connection.error()));
  if (!plan_.snapshot.empty()) {
    auto seen = see_snapshot(*connection, plan_.snapshot);
    if (!seen) return seen;
  }
  connection_.emplace(std::move(*connection));
  return {};
}

std::string PostgresReader::statement(const Split& split) const {
  const bool partial = !split.after.empty() || !split.upto.empty();
  const bool in_order = plan_.ordered || (partial && !plan_.key.empty());
  return fmt::format(
      "COPY ({}{}) TO STDOUT (FORMAT binary)",
      select_text(plan_.select, plan_.select.items, split_predicate(split, plan_.key)),
      in_order ? order_text(plan_.select, plan_.key) : "");
}

Result<void> PostgresReader::read(const Split& split, RowConsumer& consumer,
                                  const std::atomic<bool>& stop) {
  if (stop.load()) return {};
  if (!connection_) {
    if (auto connected = connect(); !connected) return connected;
  }
  Result<void> done;
  bool usable = true;
  {
    PostgresCancellation cancellation(*connection_, stop);
    done = drain(connection_->copy(statement(split)), plan_, consumer, stop, cancellation);
    usable = done.has_value() && !cancellation.cancelled();
  }
  if (!usable) connection_.reset();
  return done;
}

}  // namespace syncql::runtime
