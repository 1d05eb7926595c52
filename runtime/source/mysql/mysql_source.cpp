#include "runtime/source/mysql/mysql_source.h"

#include <algorithm>
#include <fmt/format.h>
#include <mutex>
#include <optional>

#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/mysql_reader.h"
#include "runtime/source/mysql/row_order.h"
#include "runtime/source/mysql/select_check.h"
#include "runtime/source/mysql/session.h"
#include "runtime/source/mysql/snapshot.h"
#include "runtime/source/mysql/split_enumerator.h"

namespace syncql::runtime {
namespace {

// Kin of MySQL say in their version who they are: `10.11.6-MariaDB-log`, `8.0.11-TiDB-v7.5.0`.
std::string product(const std::string& version, bool starrocks) {
  if (starrocks) return "StarRocks " + version;
  if (version.find("MariaDB") != std::string::npos) {
    return "MariaDB " + version.substr(0, version.find('-'));
  }
  return version.find("TiDB") == std::string::npos ? "MySQL " + version : version;
}

class MysqlSource : public Source {
 public:
  explicit MysqlSource(ReadRequest request) : request_(std::move(request)) {}

  Result<std::vector<SourceColumn>> describe() override {
    if (auto ready = prepare(); !ready) return fail(std::move(ready.error()));
    return checked_->columns;
  }

  Result<std::vector<Split>> enumerate(std::uint32_t readers) override {
    if (auto ready = prepare(); !ready) return fail(std::move(ready.error()));
    auto splits =
        enumerate_splits(*connection_, request_, checked_->select, key_, readers, warnings_);
    if (!splits) return splits;
    readers_ = std::min(std::max(readers, 1U), static_cast<std::uint32_t>(splits->size()));
    order_rows(*splits);
    return splits;
  }

  void read_in_order(KeyOrder order) override { wanted_ = order; }

  std::vector<std::size_t> key_cells() const override {
    return order_ ? order_->cells : std::vector<std::size_t>{};
  }

  Result<std::unique_ptr<SourceReader>> open() override {
    if (auto ready = prepare(); !ready) return fail(std::move(ready.error()));
    auto connection = request_.consistent ? next_of_snapshot() : open_session(request_);
    if (!connection) return fail(std::move(connection.error()));
    return std::make_unique<MysqlReader>(request_, order_ ? order_->select : checked_->select, key_,
                                         std::move(*connection));
  }

  std::uint64_t estimated_rows() override {
    if (!prepare()) return 0;
    if (request_.dialect == MysqlDialect::Starrocks) {
      return table_rows(*connection_, request_).value_or(0);
    }
    return explained_rows(*connection_, statement(checked_->select, {})).value_or(0);
  }

  std::vector<Diagnostic> warnings() const override { return warnings_; }

  std::vector<std::string> facts() override {
    if (!prepare()) return {};
    const bool starrocks = request_.dialect == MysqlDialect::Starrocks;
    const auto told =
        connection_->query(starrocks ? "SELECT current_version()" : "SELECT VERSION()");
    if (!told || told->rows.empty() || !told->rows[0][0]) return {};
    return {fmt::format("{} at {}:{}", product(*told->rows[0][0], starrocks),
                        request_.endpoint.host, request_.endpoint.port)};
  }

 private:
  // Connects and checks the select list, once.
  Result<void> prepare() {
    if (checked_) return {};
    auto connection = open_session(request_);
    if (!connection) return fail(std::move(connection.error()));
    auto checked = checked_select(*connection, request_);
    if (!checked) return fail(std::move(checked.error()));
    const bool has_keys = request_.dialect == MysqlDialect::Mysql && request_.query.empty();
    if (has_keys) key_ = table_key(*connection, request_);
    connection_.emplace(std::move(*connection));
    checked_.emplace(std::move(*checked));
    return {};
  }

  // All connections begin together, when the first is asked for: a plan alone locks nothing.
  Result<MysqlConnection> next_of_snapshot() {
    const std::lock_guard lock(mutex_);
    if (!snapshot_) {
      auto opened = open_with_one_snapshot(request_, readers_);
      if (!opened) return fail(std::move(opened.error()));
      snapshot_.emplace(std::move(*opened));
    }
    if (snapshot_->empty()) return fail(snapshot_lost(request_));
    MysqlConnection connection = std::move(snapshot_->back());
    snapshot_->pop_back();
    return connection;
  }

  void order_rows(const std::vector<Split>& splits) {
    order_.reset();
    if (!key_ || wanted_ == KeyOrder::Never) return;
    auto order = row_order(*connection_, request_, *checked_, *key_);
    if (!order) return;
    const bool cheap = wanted_ == KeyOrder::Always ||
                       costs_nothing(*connection_, *order, checked_->select, *key_, splits);
    if (!cheap) return;
    order_ = std::move(order);
  }

  const ReadRequest request_;
  std::optional<MysqlConnection> connection_;
  std::optional<CheckedSelect> checked_;
  std::optional<TableKey> key_;
  std::uint32_t readers_ = 1;
  KeyOrder wanted_ = KeyOrder::IfCheap;
  std::mutex mutex_;                                      // guards the next line
  std::optional<std::vector<MysqlConnection>> snapshot_;  // those that no reader has yet
  std::optional<RowOrder> order_;                         // none: rows come as they come
  std::vector<Diagnostic> warnings_;
};

}  // namespace

Result<std::unique_ptr<Source>> make_mysql_source(const job::Job& job) {
  auto request = read_request(job);
  if (!request) return fail(std::move(request.error()));
  return std::make_unique<MysqlSource>(std::move(*request));
}

}  // namespace syncql::runtime
