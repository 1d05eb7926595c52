#include "sandbox/http/faults.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace syncql::sandbox {
namespace {

struct FaultName {
  std::string_view name;
  FaultKind kind;
};

constexpr std::array kNames = {
    FaultName{"fe_gone", FaultKind::FeGone},
    FaultName{"be_gone", FaultKind::BeGone},
    FaultName{"no_backend", FaultKind::NoBackend},
    FaultName{"no_privilege", FaultKind::NoPrivilege},
    FaultName{"fe_error", FaultKind::FeError},
    FaultName{"be_error", FaultKind::BeError},
    FaultName{"redirect_without_location", FaultKind::RedirectWithoutLocation},
    FaultName{"redirect_closed_port", FaultKind::RedirectClosedPort},
    FaultName{"redirect_loop", FaultKind::RedirectLoop},
    FaultName{"too_many_transactions", FaultKind::TooManyTransactions},
    FaultName{"slow_body", FaultKind::SlowBody},
    FaultName{"delay", FaultKind::Delay},
    FaultName{"memory_limit", FaultKind::MemoryLimit},
    FaultName{"too_many_versions", FaultKind::TooManyVersions},
    FaultName{"cut_before_commit", FaultKind::CutBeforeCommit},
    FaultName{"cut_after_commit", FaultKind::CutAfterCommit},
    FaultName{"publish_timeout", FaultKind::PublishTimeout},
    FaultName{"slow_publish", FaultKind::SlowPublish},
    FaultName{"cut_after_begin", FaultKind::CutAfterBegin},
    FaultName{"cut_after_load", FaultKind::CutAfterLoad},
    FaultName{"cut_before_prepare", FaultKind::CutBeforePrepare},
    FaultName{"cut_after_prepare", FaultKind::CutAfterPrepare},
    FaultName{"txn_in_processing", FaultKind::TxnInProcessing},
    FaultName{"context_lost", FaultKind::ContextLost},
};

constexpr std::array<std::string_view, 8> kOperations = {
    "stream_load", "begin", "load", "prepare", "commit", "rollback", "list", "get_load_state"};
constexpr std::array<std::string_view, 5> kKeys = {"fault", "count", "ms", "status", "op"};
constexpr std::string_view kTransactions = "/api/transaction/";

using Json = nlohmann::json;

template <typename Words>
bool is_among(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <typename Words>
std::string list_of(const Words& words) {
  return fmt::format("`{}`", fmt::join(words, "`, `"));
}

// A whole number between the bounds, where the key is given.
Checked<std::optional<std::int64_t>> read_number(const Json& object, const char* key,
                                                 std::int64_t least, std::int64_t most) {
  if (!object.contains(key)) return std::nullopt;
  const Json& value = object[key];
  if (!value.is_number_integer() || value.get<std::int64_t>() < least ||
      value.get<std::int64_t>() > most)
    return refuse(fmt::format("`{}` is not a whole number from {} to {}", key, least, most));
  return value.get<std::int64_t>();
}

std::string read_word(const Json& object, const char* key) {
  return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : "";
}

Checked<FaultKind> read_kind(const Json& object) {
  const std::string name = read_word(object, "fault");
  const auto* found = std::find_if(kNames.begin(), kNames.end(),
                                   [&](const FaultName& known) { return known.name == name; });
  if (found != kNames.end()) return found->kind;
  std::string known;
  for (const FaultName& each : kNames) known += fmt::format(" {}", each.name);
  return refuse(fmt::format("`fault` is `{}`, not one of:{}", name, known));
}

Checked<void> read_operation(const Json& object, Fault& fault) {
  if (!object.contains("op")) return {};
  fault.operation = read_word(object, "op");
  if (is_among(kOperations, fault.operation)) return {};
  return refuse(fmt::format("`op` is `{}`, not one of {}", fault.operation, list_of(kOperations)));
}

Checked<void> read_times(const Json& object, Fault& fault) {
  const auto wait = read_number(object, "ms", 0, 3600000);
  if (!wait) return refuse(wait.error());
  const bool endless = object.contains("count") && object["count"].is_null();
  const auto count = endless ? Checked<std::optional<std::int64_t>>(std::nullopt)
                             : read_number(object, "count", 1, INT32_MAX);
  if (!count) return refuse(count.error());
  const bool gone = fault.kind == FaultKind::FeGone || fault.kind == FaultKind::BeGone;
  if (*wait) fault.wait = std::chrono::milliseconds(**wait);
  if (*wait && gone) fault.ends = std::chrono::steady_clock::now() + fault.wait;
  if (*count) fault.count = static_cast<std::uint64_t>(**count);
  if (endless || (fault.ends && !*count)) fault.count.reset();
  return {};
}

}  // namespace

Checked<Fault> parse_fault(std::string_view json) {
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) return refuse("a fault is a JSON object with the key `fault`");
  for (const auto& [key, value] : object.items())
    if (!is_among(kKeys, key))
      return refuse(fmt::format("a fault knows no `{}`; it takes {}", key, list_of(kKeys)));
  const auto kind = read_kind(object);
  if (!kind) return refuse(kind.error());
  Fault fault;
  fault.kind = *kind;
  const auto status = read_number(object, "status", 400, 599);
  if (!status) return refuse(status.error());
  fault.status = static_cast<int>(status->value_or(fault.status));
  const auto read =
      read_operation(object, fault).and_then([&] { return read_times(object, fault); });
  if (!read) return refuse(read.error());
  return fault;
}

std::string_view operation_of(std::string_view path) {
  path = path.substr(0, path.find('?'));
  if (path.starts_with(kTransactions)) return path.substr(kTransactions.size());
  if (path.ends_with("/_stream_load")) return "stream_load";
  return path.ends_with("/get_load_state") ? "get_load_state" : "";
}

void Faults::set(const Fault& fault) {
  const std::lock_guard lock(mutex_);
  due_.insert_or_assign(fault.kind, fault);
}

void Faults::clear() {
  const std::lock_guard lock(mutex_);
  due_.clear();
  met_.clear();
}

std::string Faults::report() const {
  const std::lock_guard lock(mutex_);
  Json list = Json::array();
  for (const FaultName& each : kNames) {
    const auto due = due_.find(each.kind);
    const auto met = met_.find(each.kind);
    if (due == due_.end() && met == met_.end()) continue;
    Json item = {{"fault", each.name}, {"met", met == met_.end() ? 0 : met->second}, {"left", 0}};
    if (due != due_.end()) item["left"] = due->second.count ? Json(*due->second.count) : Json();
    list.push_back(std::move(item));
  }
  return list.dump();
}

std::optional<Fault> Faults::take(FaultKind kind, std::string_view operation) {
  const std::lock_guard lock(mutex_);
  const auto found = due_.find(kind);
  if (found == due_.end()) return std::nullopt;
  const Fault fault = found->second;
  if (!fault.operation.empty() && fault.operation != operation) return std::nullopt;
  const bool over = fault.ends && std::chrono::steady_clock::now() >= *fault.ends;
  if (over || (found->second.count && --*found->second.count == 0)) due_.erase(found);
  if (over) return std::nullopt;
  ++met_[kind];
  return fault;
}

}  // namespace syncql::sandbox
