#include "runtime/source/sqlite/sqlite_source.h"

#include <fmt/format.h>

#include "runtime/source/sqlite/sqlite_reader.h"
#include "runtime/source/sqlite/sqlite_select.h"
#include "runtime/source/sqlite/sqlite_splits.h"

namespace syncql::runtime {
namespace {

class SqliteSource final : public Source {
 public:
  explicit SqliteSource(SqliteRequest request) : request_(std::move(request)) {}

  Result<std::vector<SourceColumn>> describe() override {
    if (auto ready = prepare(); !ready) return fail(std::move(ready.error()));
    return select_.columns;
  }

  Result<std::vector<Split>> enumerate(std::uint32_t readers) override {
    if (auto ready = prepare(); !ready) return fail(std::move(ready.error()));
    return sqlite_splits(*connection_, request_, select_, readers);
  }

  // The number of a row.
  std::vector<std::size_t> key_cells() const override {
    if (select_.row_number.empty()) return {};
    return {select_.columns.size()};
  }

  Result<std::unique_ptr<SourceReader>> open() override {
    auto connection = SqliteConnection::open(request_.path, request_.busy_timeout);
    if (!connection) return fail(std::move(connection.error()));
    return std::make_unique<SqliteReader>(select_, std::move(*connection));
  }

  // The greatest row number, which is near enough where few rows were deleted.
  std::uint64_t estimated_rows() override {
    if (!connection_ || select_.row_number.empty() || !select_.where.empty()) return 0;
    const std::atomic<bool> go_on = false;
    const auto statement = connection_->prepare(
        sqlite_statement(select_, fmt::format("max({})", select_.row_number), {}));
    if (!statement || !connection_->step(statement->get(), go_on).value_or(false)) return 0;
    const std::int64_t greatest = sqlite3_column_int64(statement->get(), 0);
    return greatest < 0 ? 0 : static_cast<std::uint64_t>(greatest);
  }

 private:
  // Opens the file and checks the select list, once.
  Result<void> prepare() {
    if (connection_) return {};
    auto connection = SqliteConnection::open(request_.path, request_.busy_timeout);
    if (!connection) return fail(std::move(connection.error()));
    auto select = sqlite_select(*connection, request_);
    if (!select) return fail(std::move(select.error()));
    select_ = std::move(*select);
    connection_.emplace(std::move(*connection));
    return {};
  }

  SqliteRequest request_;
  SqliteSelect select_;
  std::optional<SqliteConnection> connection_;
};

}  // namespace

Result<std::unique_ptr<Source>> make_sqlite_source(const job::Job& job) {
  auto request = sqlite_request(job);
  if (!request) return fail(std::move(request.error()));
  return std::make_unique<SqliteSource>(std::move(*request));
}

}  // namespace syncql::runtime
