#include "sandbox/http/stream_load.h"

#include <algorithm>
#include <fmt/format.h>
#include <random>

#include "sandbox/http/basic_auth.h"
#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

constexpr int kSomeId = 10001;  // of a database or a tablet that a fault speaks of

using Clock = std::chrono::steady_clock;

std::int64_t ms_since(Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
}

bool is_label(std::string_view label) {
  const auto fits = [](char letter) {
    return letter == '-' || letter == '_' || (letter >= '0' && letter <= '9') ||
           (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  };
  return !label.empty() && label.size() <= 128 && std::all_of(label.begin(), label.end(), fits);
}

std::string random_label() {
  std::random_device source;
  const std::uint32_t middle = source();
  const std::uint32_t node = source();
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:04x}{:08x}", source(), middle >> 16,
                     middle & 0xFFFF, node >> 16, node & 0xFFFF, source());
}

LoadHeaders collect_headers(const httplib::Request& request) {
  LoadHeaders headers;
  for (const auto& [name, value] : request.headers) headers.add(name, value);
  return headers;
}

}  // namespace

StreamLoad::StreamLoad(Cluster& cluster, Connection& connection, const httplib::Request& request)
    : cluster_(cluster),
      connection_(connection),
      request_(request),
      headers_(collect_headers(request)) {
  reply_.label = headers_.get("label");
  if (reply_.label.empty()) reply_.label = random_label();
  reply_.database = request.matches[1];
  reply_.table = request.matches[2];
}

std::optional<LoadReply> StreamLoad::run(const httplib::ContentReader& body) {
  const auto done = check_request()
                        .and_then([&] { return begin(); })
                        .and_then([&] { return make_plans(); })
                        .and_then([&] { return receive(body); })
                        .and_then([&] { return judge_rows(); })
                        .and_then([&] { return commit(); });
  if (!done) fail(done.error());
  reply_.times.all = ms_since(started_);
  if (connection_.is_cut()) return std::nullopt;
  if (sink_ && !sink_->errors().text().empty())
    reply_.error_url =
        fmt::format("http://127.0.0.1:{}/api/_load_error_log?file={}", cluster_.be_port,
                    cluster_.error_files.add(sink_->errors().text()));
  return reply_;
}

Checked<void> StreamLoad::check_request() const {
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
  return check_size().and_then([&]() -> Checked<void> {
    const auto timeout = read_timeout(headers_);
    if (!timeout) return refuse(timeout.error());
    return {};
  });
}

Checked<void> StreamLoad::check_size() const {
  const auto bytes = request_.get_header_value<std::uint64_t>("Content-Length");
  const ClusterOptions& options = cluster_.options;
  if (bytes > options.max_body_bytes)
    return refuse(
        fmt::format("body size {} exceed limit: {}, label={}, db={}. You can increase the "
                    "limit by setting streaming_load_max_mb in be.conf.",
                    bytes, options.max_body_bytes, reply_.label, reply_.database));
  const auto format = read_format(headers_);
  if (!format) return refuse(format.error());
  const bool ignores_size = same_word(headers_.get("ignore_json_size"), "true");
  if (*format == BodyFormat::Json && bytes > options.max_json_bytes && !ignores_size)
    return refuse(
        fmt::format("The size of this batch exceed the max size [{}]  of json type data  "
                    "data [ {} ]. Set ignore_json_size to skip the check, although it "
                    "may lead huge memory consuming.",
                    options.max_json_bytes, bytes));
  return {};
}

Checked<void> StreamLoad::begin() {
  const auto started = Clock::now();
  auto checked = check_target();
  if (!checked) return checked;
  const auto txn = cluster_.labels.begin(reply_.database, reply_.label);
  reply_.times.begin = ms_since(started);
  if (txn) {
    reply_.txn = *txn;
    return {};
  }
  const TxnState existing = txn.error().existing;
  if (existing != TxnState::Unknown && !cluster_.options.hides_existing_job) {
    reply_.status = "Label Already Exists";
    reply_.existing_job = existing == TxnState::Prepare ? "RUNNING" : "FINISHED";
  }
  return refuse(txn.error().message);
}

Checked<void> StreamLoad::check_target() {
  const Credentials user = *read_credentials(request_);
  if (!cluster_.storage.authenticate(user.user, user.password))
    return refuse(fmt::format("Access denied for {}@{}", user.user, request_.remote_addr));
  if (!cluster_.has_database(reply_.database))
    return refuse(fmt::format("unknown database, database={}", reply_.database));
  if (!cluster_.options.discard) {
    auto table = cluster_.storage.find(reply_.database, reply_.table);
    if (!table)
      return refuse(fmt::format("unknown table \"{}.{}\"", reply_.database, reply_.table));
    table_ = *std::move(table);
  }
  if (!is_label(reply_.label))
    return refuse(
        fmt::format("Label format error. regex: ^[-\\w]{{1,128}}$, label: {}", reply_.label));
  if (cluster_.faults.take(FaultKind::TooManyTransactions))
    return refuse(too_many_running(kSomeId, cluster_.options.labels.max_running));
  return {};
}

Checked<void> StreamLoad::make_plans() {
  const auto started = Clock::now();
  auto settings = read_settings(headers_, cluster_.options.replaces_escapes);
  if (!settings) return refuse(std::move(settings.error()));
  settings_ = *std::move(settings);
  const bool discard = cluster_.options.discard;
  auto plan = discard ? make_counting_plan(settings_) : make_plan(table_, settings_);
  if (!plan) return refuse(std::move(plan.error()));
  plan_ = *std::move(plan);
  if (discard) {
    sink_ = std::make_unique<CountingSink>();
  } else {
    sink_ = std::make_unique<CollectingSink>(table_, plan_, settings_.strict_mode);
  }
  reply_.times.plan = ms_since(started);
  return {};
}

Checked<void> StreamLoad::receive(const httplib::ContentReader& body) {
  const auto started = Clock::now();
  const auto reader = make_body_reader(settings_, plan_, cluster_.options.discard, *sink_);
  connection_.send_continue();
  Checked<void> fed;
  const bool complete = body([&](const char* bytes, std::size_t size) {
    reply_.bytes += static_cast<std::int64_t>(size);
    fed = reader->feed({bytes, size});
    return fed.has_value();
  });
  reply_.times.read = ms_since(started);
  if (!fed) return fed;
  if (!complete) return refuse("receive body don't equal with body bytes");
  auto finished = reader->finish();
  if (!finished) return finished;
  if (cluster_.faults.take(FaultKind::MemoryLimit))
    return refuse("Mem usage has exceed the limit of BE");
  reply_.counts = sink_->counts();
  return {};
}

Checked<void> StreamLoad::judge_rows() const {
  const RowCounts& counts = reply_.counts;
  const auto filtered = static_cast<double>(counts.filtered);
  if (filtered > settings_.max_filter_ratio * static_cast<double>(counts.total))
    return refuse("too many filtered rows");
  if (counts.loaded() == 0)
    return refuse(
        "No rows were imported from upstream. Possible causes: the body holds no rows, or "
        "all of them were filtered");
  return {};
}

Checked<void> StreamLoad::commit() {
  if (const auto delay = cluster_.faults.take(FaultKind::Delay)) cluster_.pause.wait(delay->wait);
  if (cluster_.faults.take(FaultKind::CutBeforeCommit)) {
    connection_.cut();
    return refuse("Cancelled");
  }
  const auto started = Clock::now();
  auto stored = cluster_.labels.start_commit(reply_.txn).and_then([&] { return store(); });
  reply_.times.write = ms_since(started);
  if (!stored) return stored;
  publish();
  reply_.times.commit = ms_since(started);
  if (cluster_.faults.take(FaultKind::CutAfterCommit)) connection_.cut();
  return {};
}

Checked<void> StreamLoad::store() {
  if (cluster_.faults.take(FaultKind::TooManyVersions))
    return refuse(
        fmt::format("Failed to load data into tablet {}, because of too many versions, "
                    "current/limit: 1001/1000. You can reduce the loading job concurrency, "
                    "or increase loading data batch size.",
                    kSomeId));
  if (const auto* collected = dynamic_cast<const CollectingSink*>(sink_.get()))
    return cluster_.storage.commit(table_, collected->rows());
  return {};
}

void StreamLoad::publish() {
  const auto late = cluster_.faults.take(FaultKind::PublishTimeout);
  cluster_.labels.commit(reply_.txn, late ? late->wait : std::chrono::milliseconds(0));
  reply_.status = late ? "Publish Timeout" : "Success";
  reply_.message = late ? "Publish timeout. The data will be visible after a while" : "OK";
}

void StreamLoad::fail(std::string message) {
  if (reply_.txn >= 0) cluster_.labels.abort(reply_.txn, message);
  reply_.message = std::move(message);
}

}  // namespace syncql::sandbox
