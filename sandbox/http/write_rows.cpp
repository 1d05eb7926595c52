#include "sandbox/http/write_rows.h"

#include <algorithm>
#include <fmt/format.h>

namespace syncql::sandbox {
namespace {

constexpr int kSomeTablet = 10001;

}  // namespace

Checked<void> check_where(Cluster& cluster, const Ingest& rows) {
  if (rows.where().empty()) return {};
  const auto none = cluster.storage.matching(rows.table(), *rows.rows(), rows.where());
  if (!none) return refuse(none.error());
  return {};
}

Checked<void> select(Cluster& cluster, Ingest& rows) {
  if (!rows.where().empty()) {
    const auto selected = cluster.storage.matching(rows.table(), *rows.rows(), rows.where());
    if (!selected) return refuse(selected.error());
    rows.select(*selected);
  }
  if (!rows.partition().empty()) {
    const auto fitting = cluster.storage.matching(rows.table(), *rows.rows(), rows.partition());
    if (!fitting) return refuse(fitting.error());
    rows.filter(*fitting);
  }
  return {};
}

Checked<void> check_versions(Cluster& cluster, std::string_view operation) {
  if (!cluster.faults.take(FaultKind::TooManyVersions, operation)) return {};
  return refuse(
      fmt::format("Failed to load data into tablet {}, because of too many versions, "
                  "current/limit: 1001/1000. You can reduce the loading job concurrency, "
                  "or increase loading data batch size.",
                  kSomeTablet));
}

Checked<void> store(Cluster& cluster, const Ingest& rows) {
  if (rows.rows() == nullptr) return {};
  return cluster.storage.commit(rows.table(), *rows.rows());
}

bool publish(Cluster& cluster, std::int64_t txn, std::string_view operation,
             std::chrono::milliseconds patience) {
  const auto late = cluster.faults.take(FaultKind::PublishTimeout, operation);
  const auto slow = cluster.faults.take(FaultKind::SlowPublish, operation);
  if (late || !slow) {
    cluster.labels.commit(txn, late ? late->wait : std::chrono::milliseconds(0));
    return !late;
  }
  cluster.labels.commit(txn, slow->wait);
  cluster.pause.wait(std::min(slow->wait, patience));
  return slow->wait <= patience;
}

}  // namespace syncql::sandbox
