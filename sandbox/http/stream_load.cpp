#include "sandbox/http/stream_load.h"

#include <fmt/format.h>
#include <random>

#include "sandbox/http/basic_auth.h"
#include "sandbox/http/receive_body.h"
#include "sandbox/http/write_rows.h"
#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

constexpr std::string_view kOperation = "stream_load";
constexpr int kSomeDatabase = 10001;  // of which a fault speaks

using Clock = std::chrono::steady_clock;

std::int64_t ms_since(Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
}

std::string random_label() {
  std::random_device source;
  const std::uint32_t middle = source();
  const std::uint32_t node = source();
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:04x}{:08x}", source(), middle >> 16,
                     middle & 0xFFFF, node >> 16, node & 0xFFFF, source());
}

}  // namespace

StreamLoad::StreamLoad(Cluster& cluster, Connection& connection, const httplib::Request& request)
    : cluster_(cluster),
      connection_(connection),
      request_(request),
      headers_(read_headers(connection)) {
  names_ = {std::string(headers_.get("label")), request.matches[1], request.matches[2]};
  if (names_.label.empty()) names_.label = random_label();
  reply_.label = names_.label;
  reply_.database = names_.database;
  reply_.table = names_.table;
}

std::optional<LoadReply> StreamLoad::run(const httplib::ContentReader& body) {
  const auto done = check_request()
                        .and_then([&] { return begin(); })
                        .and_then([&] { return make_plan(); })
                        .and_then([&] { return receive(body); })
                        .and_then([&] { return commit(); });
  if (!done) fail(done.error());
  reply_.times.all = ms_since(started_);
  if (connection_.is_cut()) return std::nullopt;
  if (ingest_ && !ingest_->error_text().empty())
    reply_.error_url = cluster_.error_url(ingest_->error_text());
  return reply_;
}

Checked<void> StreamLoad::check_request() {
  if (!read_credentials(request_)) return refuse("no valid Basic authorization");
  if (const auto value = headers_.get("enable_merge_commit"); !value.empty()) {
    const auto merge = read_bool(value);
    if (!merge)
      return refuse(
          fmt::format("Invalid parameter enable_merge_commit. The value must be bool "
                      "type, but is {}",
                      value));
    if (*merge) return refuse("the sandbox does not support merge commit");
  }
  const auto bytes = request_.get_header_value<std::uint64_t>("Content-Length");
  return check_size(cluster_.options, headers_, names_, bytes).and_then([&]() -> Checked<void> {
    const auto timeout = read_timeout(headers_);
    if (!timeout) return refuse(timeout.error());
    timeout_ = std::chrono::seconds(*timeout);
    return {};
  });
}

Checked<void> StreamLoad::begin() {
  const auto started = Clock::now();
  auto table = find_table(cluster_, request_, names_);
  if (!table) return refuse(std::move(table.error()));
  table_ = *std::move(table);
  if (cluster_.faults.take(FaultKind::TooManyTransactions, kOperation))
    return refuse(too_many_running(kSomeDatabase, cluster_.options.labels.max_running));
  TxnTimeouts timeouts;
  timeouts.all = timeout_;
  const auto txn = cluster_.labels.begin(reply_.database, reply_.label, timeouts);
  reply_.times.begin = ms_since(started);
  if (txn) {
    reply_.txn = *txn;
    return {};
  }
  const TxnState existing = txn.error().existing;
  if (existing != TxnState::Unknown && !cluster_.options.hides_existing_job) {
    reply_.status = "Label Already Exists";
    reply_.existing_job = existing_job(existing);
  }
  return refuse(txn.error().message);
}

Checked<void> StreamLoad::make_plan() {
  const auto started = Clock::now();
  auto settings = read_settings(headers_, cluster_.options.replaces_escapes);
  if (!settings) return refuse(std::move(settings.error()));
  auto made = cluster_.options.discard ? Ingest::counting(*std::move(settings))
                                       : Ingest::into(std::move(table_), *std::move(settings));
  if (!made) return refuse(std::move(made.error()));
  ingest_ = *std::move(made);
  reply_.times.plan = ms_since(started);
  return check_where(cluster_, *ingest_);
}

Checked<void> StreamLoad::receive(const httplib::ContentReader& body) {
  const auto started = Clock::now();
  ReceivedBody received = receive_body(cluster_, connection_, kOperation, body, *ingest_);
  reply_.bytes = received.bytes;
  reply_.times.read = ms_since(started);
  if (!received.fed) return received.fed;
  if (!received.complete) return refuse("receive body don't equal with body bytes");
  auto finished = ingest_->finish().and_then([this] { return select(cluster_, *ingest_); });
  if (!finished) return finished;
  if (cluster_.faults.take(FaultKind::MemoryLimit, kOperation))
    return refuse("Mem usage has exceed the limit of BE");
  reply_.counts = ingest_->counts();
  return ingest_->judge();
}

Checked<void> StreamLoad::commit() {
  if (const auto delay = cluster_.faults.take(FaultKind::Delay, kOperation))
    cluster_.pause.wait(delay->wait);
  if (cluster_.faults.take(FaultKind::CutBeforeCommit, kOperation)) {
    connection_.cut();
    return refuse("Cancelled");
  }
  const auto started = Clock::now();
  auto stored = cluster_.labels.start_commit(reply_.txn)
                    .and_then([&] { return check_versions(cluster_, kOperation); })
                    .and_then([&] { return store(cluster_, *ingest_); });
  reply_.times.write = ms_since(started);
  if (!stored) return stored;
  const bool visible = publish(cluster_, reply_.txn, kOperation, timeout_);
  reply_.status = visible ? "Success" : "Publish Timeout";
  reply_.message = visible ? "OK" : "Publish timeout. The data will be visible after a while";
  reply_.times.commit = ms_since(started);
  if (cluster_.faults.take(FaultKind::CutAfterCommit, kOperation)) connection_.cut();
  return {};
}

void StreamLoad::fail(std::string message) {
  if (reply_.txn >= 0) cluster_.labels.abort(reply_.txn, message);
  reply_.message = std::move(message);
}

}  // namespace syncql::sandbox
