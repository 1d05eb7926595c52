#include "runtime/source/postgres/postgres_source.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "runtime/source/postgres/columns.h"
#include "runtime/source/postgres/postgres_reader.h"
#include "runtime/source/postgres/select_check.h"
#include "runtime/source/postgres/session.h"
#include "runtime/source/postgres/split_enumerator.h"

namespace syncql::runtime {
namespace {

bool is_literal(CellForm form) {
  return form != CellForm::Bytes && form != CellForm::Boolean;
}

class PostgresSource : public Source {
 public:
  explicit PostgresSource(PostgresRequest request) { plan_.request = std::move(request); }

  Result<std::vector<SourceColumn>> describe() override {
    if (auto ready = prepare(); !ready) return fail(std::move(ready.error()));
    return checked_->columns;
  }

  Result<std::vector<Split>> enumerate(std::uint32_t readers) override {
    if (auto ready = prepare(); !ready) return fail(std::move(ready.error()));
    auto found = enumerate_splits(*connection_, plan_.request, *checked_, readers, warnings_);
    if (!found) return fail(std::move(found.error()));
    plan_.key = std::move(found->key);
    plan_.ordered = wanted_ == KeyOrder::IfCheap
                        ? found->ordered
                        : wanted_ == KeyOrder::Always && !plan_.key.empty();
    place_key();
    return std::move(found->splits);
  }

  void read_in_order(KeyOrder order) override { wanted_ = order; }

  std::vector<std::size_t> key_cells() const override { return key_cells_; }

  Result<std::unique_ptr<SourceReader>> open() override {
    if (auto ready = prepare(); !ready) return fail(std::move(ready.error()));
    return PostgresReader::open(plan_);
  }

  std::uint64_t estimated_rows() override {
    if (!prepare()) return 0;
    const auto all = select_text(checked_->select, checked_->select.items, {});
    const auto expected = explained(*connection_, all);
    return expected ? expected->rows : 0;
  }

  std::vector<Diagnostic> warnings() const override { return warnings_; }

  std::vector<std::string> facts() override {
    if (!prepare()) return {};
    const auto told = connection_->query("SHOW server_version", {});
    if (!told || told->empty() || !(*told)[0][0]) return {};
    return {fmt::format("PostgreSQL {} at {}:{}", *(*told)[0][0], plan_.request.endpoint.host,
                        plan_.request.endpoint.port)};
  }

 private:
  // Connects and checks the select list, once.
  Result<void> prepare() {
    if (checked_) return {};
    auto connection = open_session(plan_.request);
    if (!connection) return fail(std::move(connection.error()));
    auto checked = checked_select(*connection, plan_.request);
    if (!checked) return fail(std::move(checked.error()));
    if (plan_.request.consistent) {
      auto held = hold_snapshot(plan_.request);
      if (!held) return fail(std::move(held.error()));
      plan_.snapshot = held->id;
      snapshot_.emplace(std::move(*held));
    }
    plan_.select = checked->select;
    plan_.forms = checked->forms;
    connection_.emplace(std::move(*connection));
    checked_.emplace(std::move(*checked));
    return {};
  }

  // A column whose cell's text is a literal of its type carries its part of the key; others are
  // read once more, behind the described ones, as texts.
  void place_key() {
    plan_.select = checked_->select;
    plan_.forms = checked_->forms;
    key_cells_.clear();
    if (!plan_.ordered) return;
    for (const std::string& column : plan_.key) {
      const auto& items = plan_.select.items;
      auto at =
          static_cast<std::size_t>(std::find(items.begin(), items.end(), column) - items.begin());
      if (at == items.size() || !is_literal(plan_.forms[at])) {
        at = items.size();
        plan_.select.items.push_back(as_text(column));
        plan_.forms.push_back(CellForm::Text);
      }
      key_cells_.push_back(at);
    }
  }

  ReadPlan plan_;
  KeyOrder wanted_ = KeyOrder::IfCheap;
  std::optional<HeldSnapshot> snapshot_;  // as long as there may be readers
  std::optional<PostgresConnection> connection_;
  std::optional<CheckedPostgresSelect> checked_;
  std::vector<std::size_t> key_cells_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace

Result<std::unique_ptr<Source>> make_postgres_source(const job::Job& job) {
  auto request = postgres_request(job);
  if (!request) return fail(std::move(request.error()));
  return std::make_unique<PostgresSource>(std::move(*request));
}

}  // namespace syncql::runtime
