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
    FaultName{"refuse", FaultKind::Refuse},
    FaultName{"no_backend", FaultKind::NoBackend},
    FaultName{"fe_error", FaultKind::FeError},
    FaultName{"be_error", FaultKind::BeError},
    FaultName{"redirect_without_location", FaultKind::RedirectWithoutLocation},
    FaultName{"redirect_closed_port", FaultKind::RedirectClosedPort},
    FaultName{"redirect_loop", FaultKind::RedirectLoop},
    FaultName{"too_many_transactions", FaultKind::TooManyTransactions},
    FaultName{"delay", FaultKind::Delay},
    FaultName{"memory_limit", FaultKind::MemoryLimit},
    FaultName{"too_many_versions", FaultKind::TooManyVersions},
    FaultName{"cut_before_commit", FaultKind::CutBeforeCommit},
    FaultName{"cut_after_commit", FaultKind::CutAfterCommit},
    FaultName{"publish_timeout", FaultKind::PublishTimeout},
};

using Json = nlohmann::json;

// A whole number between the bounds, where the key is given.
Checked<void> read_number(const Json& object, const char* key, std::int64_t least,
                          std::int64_t most, std::int64_t& into) {
  if (!object.contains(key)) return {};
  const Json& value = object[key];
  if (!value.is_number_integer() || value.get<std::int64_t>() < least ||
      value.get<std::int64_t>() > most)
    return refuse(fmt::format("`{}` is not a whole number from {} to {}", key, least, most));
  into = value.get<std::int64_t>();
  return {};
}

Checked<FaultKind> read_kind(const Json& object) {
  const std::string name =
      object.contains("fault") && object["fault"].is_string() ? object["fault"] : Json("");
  const auto* found = std::find_if(kNames.begin(), kNames.end(),
                                   [&](const FaultName& known) { return known.name == name; });
  if (found != kNames.end()) return found->kind;
  std::string known;
  for (const FaultName& each : kNames) known += fmt::format(" {}", each.name);
  return refuse(fmt::format("`fault` is `{}`, not one of:{}", name, known));
}

}  // namespace

Checked<Fault> parse_fault(std::string_view json) {
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) return refuse("a fault is a JSON object with the key `fault`");
  for (const auto& [key, value] : object.items()) {
    if (key != "fault" && key != "count" && key != "ms" && key != "status") {
      return refuse("a fault knows no `" + key + "`; it takes `fault`, `count`, `ms`, `status`");
    }
  }
  const auto kind = read_kind(object);
  if (!kind) return refuse(kind.error());
  Fault fault;
  fault.kind = *kind;
  std::int64_t count = 1;
  std::int64_t status = fault.status;
  std::int64_t wait = fault.wait.count();
  const bool endless = object.contains("count") && object["count"].is_null();
  auto read = read_number(object, "status", 400, 599, status).and_then([&] {
    return read_number(object, "ms", 0, 3600000, wait);
  });
  if (read && !endless) read = read_number(object, "count", 1, INT32_MAX, count);
  if (!read) return refuse(std::move(read.error()));
  fault.status = static_cast<int>(status);
  fault.wait = std::chrono::milliseconds(wait);
  fault.count = endless ? std::nullopt : std::optional(static_cast<std::uint64_t>(count));
  return fault;
}

void Faults::set(const Fault& fault) {
  const std::lock_guard lock(mutex_);
  due_.insert_or_assign(fault.kind, fault);
}

void Faults::clear() {
  const std::lock_guard lock(mutex_);
  due_.clear();
}

std::optional<Fault> Faults::take(FaultKind kind) {
  const std::lock_guard lock(mutex_);
  const auto found = due_.find(kind);
  if (found == due_.end()) return std::nullopt;
  const Fault fault = found->second;
  if (found->second.count && --*found->second.count == 0) due_.erase(found);
  return fault;
}

}  // namespace syncql::sandbox
