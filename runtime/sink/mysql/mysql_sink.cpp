#include "runtime/sink/mysql/mysql_sink.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <limits>

#include "runtime/net/mysql_codes.h"
#include "runtime/net/mysql_error.h"
#include "runtime/plan/connection.h"
#include "runtime/sink/mysql/codes.h"
#include "runtime/sink/mysql/row_encoders.h"
#include "runtime/sink/mysql/target_check.h"
#include "runtime/sink/run_statements.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/source/mysql/codes.h"

namespace syncql::runtime {
namespace {

constexpr std::uint64_t kLargestStatement = std::uint64_t{1} << 20;
constexpr std::uint64_t kSmallestPacket = 1024;  // the least that servers can be set to

// One value; empty where the server does not know the question.
std::string asked(MysqlConnection& connection, const std::string& sql) {
  const auto answer = connection.query(sql);
  const bool known = answer && !answer->rows.empty() && answer->rows[0][0];
  return known ? *answer->rows[0][0] : std::string();
}

bool takes_local_data(MysqlConnection& connection) {
  const std::string value = asked(connection, "SELECT @@GLOBAL.local_infile");
  return value.empty() || value == "1" || value == "ON";
}

std::uint64_t largest_packet(MysqlConnection& connection) {
  const std::string text = asked(connection, "SELECT @@max_allowed_packet");
  std::uint64_t bytes = 0;
  std::from_chars(text.data(), text.data() + text.size(), bytes);
  return bytes == 0 ? kLargestStatement : std::max(bytes, kSmallestPacket);
}

// Numbers of settings may come as texts: so the platform's JSON writes them.
std::uint64_t accepted_dirty_rows(const job::Job& job) {
  if (job::text_or(job.setting("errorLimit.strategy"), "") == "Ignore") {
    return std::numeric_limits<std::uint64_t>::max();
  }
  const job::Option* option = job.setting("errorLimit.record");
  const std::string text = job::text_or(option, "");
  std::uint64_t rows = 0;
  std::from_chars(text.data(), text.data() + text.size(), rows);
  if (!text.empty()) return rows;
  return static_cast<std::uint64_t>(std::max<std::int64_t>(0, job::int_or(option, 0)));
}

Diagnostic no_target_database(const job::Endpoint& writer) {
  Diagnostic diagnostic(
      kNoDatabase, fmt::format("the database of table `{}` is not known: neither the job nor data "
                               "source `{}` names one",
                               writer.object, writer.datasource.name));
  diagnostic.span = writer.span;
  return diagnostic.with_help(fmt::format("write `{0}.database.{1}`, or give `{0}` a `database`",
                                          writer.datasource.name, writer.object));
}

Diagnostic local_infile_off(const MysqlEndpoint& endpoint) {
  return Diagnostic(kLocalInfileOff, fmt::format("{} takes no LOAD DATA LOCAL: rows are written by "
                                                 "INSERT, which is slower",
                                                 described(endpoint)))
      .with_help("turn `local_infile` on at the server");
}

Diagnostic no_transactions(const job::Endpoint& writer) {
  Diagnostic diagnostic(kNoTransactions,
                        fmt::format("the engine of `{}` has no transactions: a batch that fails "
                                    "may be half written",
                                    writer.object));
  diagnostic.span = writer.span;
  return diagnostic.with_help("convert the table to InnoDB");
}

}  // namespace

Result<std::unique_ptr<Sink>> MysqlSink::create(const job::Job& job) {
  const job::Endpoint& writer = job.writer;
  auto connection = connection_parameters(writer.datasource);
  if (!connection) return fail(std::move(connection.error()));
  auto options = mysql_write_options(writer);
  if (!options) return fail(std::move(options.error()));
  MysqlWriteTarget target;
  target.endpoint = std::move(connection->sql);
  if (!writer.database.empty()) target.endpoint.database = writer.database;
  if (target.endpoint.database.empty()) return fail(no_target_database(writer));
  target.options = std::move(*options);
  target.most_left_out = accepted_dirty_rows(job);
  target.leaves_out_rows = target.most_left_out > 0;
  if (const job::Option* session = writer.option("session")) target.session_span = session->span;
  return std::make_unique<MysqlSink>(writer, std::move(target));
}

MysqlSink::MysqlSink(job::Endpoint writer, MysqlWriteTarget target)
    : writer_(std::move(writer)), target_(std::move(target)) {}

Result<std::vector<TargetColumn>> MysqlSink::prepare(const std::vector<SourceColumn>& columns) {
  auto connection = open_write_session(target_);
  if (!connection) return fail(std::move(connection.error()));
  auto checked =
      checked_target(*connection, writer_, target_.endpoint.database, columns, target_.options);
  if (!checked) return fail(std::move(checked.error()));
  table_ = std::move(checked->target);
  target_.has_transactions = checked->has_transactions;
  if (!checked->has_transactions) warnings_.push_back(no_transactions(writer_));
  target_.insert_head = insert_head(table_, target_.options.mode);
  target_.insert_tail = insert_tail(table_, target_.options);
  if (auto allowed = check_allowed(*connection); !allowed) return fail(std::move(allowed.error()));
  const std::uint64_t around = target_.insert_head.size() + target_.insert_tail.size() + 64;
  const std::uint64_t packet = largest_packet(*connection);
  target_.statement = std::min(kLargestStatement, packet - std::min(packet / 2, around));
  const bool loadable =
      target_.options.mode != MysqlWriteMode::Update && !target_.options.skip_null;
  if (!loadable) return std::move(checked->columns);
  if (takes_local_data(*connection)) {
    target_.load = load_statement(table_, target_.options.mode);
  } else {
    warnings_.push_back(local_infile_off(target_.endpoint));
  }
  return std::move(checked->columns);
}

// A server looks at the privileges when a statement is prepared, and nothing is done by that.
Result<void> MysqlSink::check_allowed(MysqlConnection& connection) const {
  const std::vector<std::string_view> values(table_.columns.size(), "?");
  const std::string insert =
      fmt::format("{}({}){}", target_.insert_head, fmt::join(values, ","), target_.insert_tail);
  const auto prepared = connection.execute("PREPARE syncql_check FROM " + quoted_text(insert));
  if (prepared) return connection.execute("DEALLOCATE PREPARE syncql_check");
  if (prepared.error().code != &kNotPermitted) return {};  // it may be that it prepares nothing
  Diagnostic diagnostic = prepared.error();
  diagnostic.span = writer_.span;
  return fail(diagnostic.with_note("nothing was changed at the target"));
}

Result<std::vector<std::string>> MysqlSink::checks() {
  return std::vector<std::string>{
      fmt::format("user `{}` may write into {}", target_.endpoint.user, target())};
}

std::string MysqlSink::target() const {
  return fmt::format("{}.{}", target_.endpoint.database, writer_.object);
}

std::vector<std::string> MysqlSink::statements_before() const {
  return job::texts(writer_.option(job::Role::Before));
}

std::vector<std::string> MysqlSink::statements_after() const {
  return job::texts(writer_.option(job::Role::After));
}

Result<std::size_t> MysqlSink::run_before(const std::atomic<bool>& stop) {
  return run_statements(target_.endpoint, writer_, job::Role::Before, kBeforeFailed, "BEFORE",
                        stop);
}

// All rows are written: what belongs behind them is not left half done.
Result<void> MysqlSink::run_after() {
  const std::atomic<bool> never = false;
  const auto done =
      run_statements(target_.endpoint, writer_, job::Role::After, kAfterFailed, "AFTER", never);
  if (!done) return fail(done.error());
  return {};
}

std::unique_ptr<RowEncoder> MysqlSink::encoder() const {
  if (target_.load.empty()) return std::make_unique<InsertRowEncoder>(table_.columns);
  return std::make_unique<LoadRowEncoder>(table_.columns);
}

std::unique_ptr<SinkWriter> MysqlSink::open() {
  return std::make_unique<MysqlWriter>(target_);
}

// No server keeps labels. Rows that take the place of those with their key may be written again.
BatchFate MysqlSink::fate_of(const std::string&, const std::atomic<bool>&) {
  const bool again = target_.options.mode != MysqlWriteMode::Insert;
  return again ? BatchFate::NotCommitted : BatchFate::Unknown;
}

}  // namespace syncql::runtime
