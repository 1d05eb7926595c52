#include "runtime/sink/starrocks/starrocks_sink.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/sink/run_statements.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/sink/starrocks/columns_property.h"
#include "runtime/sink/starrocks/frontend_check.h"
#include "runtime/sink/starrocks/load_probe.h"
#include "runtime/sink/starrocks/load_properties.h"
#include "runtime/sink/starrocks/stream_load_writer.h"
#include "runtime/sink/starrocks/table_model.h"
#include "runtime/sink/starrocks/target_table.h"
#include "runtime/sink/starrocks/transaction_format.h"
#include "runtime/sink/starrocks/transaction_writer.h"
#include "runtime/sink/starrocks/unfilled_columns.h"

namespace syncql::runtime {
namespace {

// Names as the `columns` header takes them: in back-ticks, because it is read as SQL.
std::string column_list(const std::vector<ColumnPlan>& columns) {
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const ColumnPlan& column : columns) names.push_back(quoted_name(column.name));
  return fmt::format("{}", fmt::join(names, ","));
}

}  // namespace

Result<std::unique_ptr<Sink>> StarrocksSink::create(const job::Endpoint& writer) {
  auto connection = connection_parameters(writer.datasource);
  if (!connection) return fail(connection.error());
  auto options = load_options(writer, connection->load_urls);
  if (!options) return fail(options.error());
  if (!writer.database.empty()) connection->sql.database = writer.database;
  return std::make_unique<StarrocksSink>(writer, std::move(*connection), std::move(*options));
}

StarrocksSink::StarrocksSink(job::Endpoint writer, ConnectionParameters connection,
                             LoadOptions options)
    : writer_(std::move(writer)),
      connection_(std::move(connection)),
      options_(std::move(options)) {}

Result<std::vector<TargetColumn>> StarrocksSink::prepare(const std::vector<SourceColumn>& columns) {
  auto paired = read_table(columns);
  if (!paired) return paired;
  columns_.clear();
  for (std::size_t i = 0; i < paired->size(); ++i) {
    const TargetColumn& column = (*paired)[i];
    columns_.push_back({column.name, rendering_for(columns[i].values, column.type)});
  }
  if (options_.format == BodyFormat::Json) {
    if (const auto trouble = json_trouble(columns_)) {
      return fail(Diagnostic(kUnsendableColumn, *trouble)
                      .with_help("leave the column out, or load with `format = 'csv'`"));
    }
  }
  if (auto agrees = check_own_columns(); !agrees) return fail(agrees.error());
  load_target_ = std::make_unique<LoadTarget>(options_.fe_urls);
  load_target_->database = connection_.sql.database;
  load_target_->table = writer_.object;
  load_target_->login = {connection_.sql.user, connection_.sql.password};
  load_target_->headers = request_headers();
  load_target_->compression = options_.compression;
  load_target_->timeout = options_.timeout;
  load_target_->filters_rows = options_.filters_rows;
  load_target_->rejects_rows = options_.rejects_rows;
  load_target_->json_array =
      options_.format == BodyFormat::Json && options_.json == JsonShape::Array;
  if (auto reached = check_frontends(*load_target_); !reached) return fail(reached.error());
  auto way = ask_to_load(*load_target_);
  if (!way) return fail(way.error());
  loads_go_to_ = std::move(*way);
  return paired;
}

Result<std::vector<TargetColumn>> StarrocksSink::read_table(
    const std::vector<SourceColumn>& columns) {
  auto connection = MysqlConnection::connect(connection_.sql);
  if (!connection) return fail(connection.error());
  const auto table = read_target_columns(*connection, connection_.sql.database, writer_.object);
  if (!table) return fail(table.error());
  const auto told = connection->query("SELECT current_version()");
  const bool known = told && !told->rows.empty() && !told->rows[0].empty();
  const std::string version = known ? told->rows[0][0].value_or("") : "";
  if (options_.format == BodyFormat::Csv && !options_.enclose_given && known &&
      !can_read_enclosed(version)) {
    options_.csv.enclose.reset();
  }
  auto paired = pair_columns(writer_, columns, *table);
  if (!paired) return paired;
  // Not every account may see it; then the server's refusal has to do.
  const auto shown = connection->query(fmt::format("SHOW CREATE TABLE {}.{}",
                                                   quoted_name(connection_.sql.database),
                                                   quoted_name(writer_.object)));
  const bool readable = shown && !shown->rows.empty() && shown->rows[0].size() > 1;
  const std::string definition = readable ? shown->rows[0][1].value_or("") : "";
  note_facts(version, definition, *paired, *table);
  if (options_.own_columns || options_.partial_update || !readable) return paired;
  const auto filled = check_filled(writer_, *paired, *table, definition);
  if (!filled) return fail(filled.error());
  return paired;
}

void StarrocksSink::note_facts(const std::string& version, const std::string& definition,
                               const std::vector<TargetColumn>& loaded,
                               const std::vector<TargetColumn>& table) {
  facts_.clear();
  if (!version.empty())
    facts_.push_back(
        fmt::format("StarRocks {} at {}:{}", version, connection_.sql.host, connection_.sql.port));
  if (std::string model = table_model(definition); !model.empty()) {
    facts_.push_back(std::move(model));
  }
  std::vector<std::string> left;
  for (const TargetColumn& column : table) {
    const bool is_loaded = std::any_of(
        loaded.begin(), loaded.end(), [&](const auto& other) { return other.name == column.name; });
    if (!is_loaded) left.push_back(column.name);
  }
  if (!left.empty()) {
    facts_.push_back(fmt::format("left to the table's defaults: {}", fmt::join(left, ", ")));
  }
}

Result<std::vector<std::string>> StarrocksSink::checks() {
  std::vector<std::string> done{
      fmt::format("user `{}` may load into {}", connection_.sql.user, target())};
  if (loads_go_to_.empty()) return done;
  if (auto reached = check_reached(loads_go_to_); !reached) return fail(reached.error());
  done.push_back(fmt::format("loads go on to {}, which takes connections", loads_go_to_));
  return done;
}

Result<void> StarrocksSink::check_own_columns() const {
  const auto own = std::find_if(options_.headers.begin(), options_.headers.end(),
                                [](const auto& header) { return header.first == "columns"; });
  // JSON rows name their columns themselves.
  if (own == options_.headers.end() || options_.format == BodyFormat::Json) return {};
  std::vector<std::string> loaded;
  for (const ColumnPlan& column : columns_) loaded.push_back(column.name);
  const auto trouble = columns_property_trouble(own->second, loaded);
  if (!trouble) return {};
  Diagnostic diagnostic(kBadLoadProperty, "`loadProps.columns` " + *trouble);
  if (const job::Option* option = writer_.option("loadProps")) diagnostic.span = option->span;
  return fail(diagnostic.with_help(
      "leave it out, or begin it with the job's target columns in their order"));
}

std::vector<std::string> StarrocksSink::request_headers() const {
  std::vector<std::string> headers{"Expect: 100-continue"};
  if (!options_.own_columns) headers.push_back("columns: " + column_list(columns_));
  const bool csv = options_.format == BodyFormat::Csv;
  if (csv && options_.csv.enclose) {
    headers.push_back(fmt::format("enclose: {}", *options_.csv.enclose));
  }
  if (csv && options_.csv.escape) {
    headers.push_back(fmt::format("escape: {}", *options_.csv.escape));
  }
  for (const auto& list : {format_headers(options_), options_.headers}) {
    for (const auto& [name, value] : list) headers.push_back(fmt::format("{}: {}", name, value));
  }
  return headers;
}

std::string StarrocksSink::target() const {
  return fmt::format("{}.{}", connection_.sql.database, writer_.object);
}

std::vector<std::string> StarrocksSink::statements_before() const {
  return job::texts(writer_.option(job::Role::Before));
}

std::vector<std::string> StarrocksSink::statements_after() const {
  return job::texts(writer_.option(job::Role::After));
}

Result<std::size_t> StarrocksSink::run_before(const std::atomic<bool>& stop) {
  return run_statements(connection_.sql, writer_, job::Role::Before, kBeforeFailed, "BEFORE", stop);
}

// All rows are loaded: what belongs behind them is not left half done.
Result<void> StarrocksSink::run_after() {
  const std::atomic<bool> never = false;
  const auto done =
      run_statements(connection_.sql, writer_, job::Role::After, kAfterFailed, "AFTER", never);
  if (!done) return fail(done.error());
  return {};
}

bool StarrocksSink::load_splits_whole() {
  if (!fit_for_transactions(options_, columns_)) return false;
  load_target_->headers = request_headers();
  load_target_->compression = options_.compression;
  whole_splits_ = true;
  return true;
}

// The counts of a load that may leave rows out are told only once, so pieces of a batch could not
// be taken up.
bool StarrocksSink::isolates_rows() const {
  return !options_.filters_rows && !options_.rejects_rows;
}

std::unique_ptr<RowEncoder> StarrocksSink::encoder() const {
  if (options_.format == BodyFormat::Json) {
    return std::make_unique<JsonEncoder>(columns_, options_.json);
  }
  return std::make_unique<CsvEncoder>(columns_, options_.csv);
}

std::unique_ptr<SinkWriter> StarrocksSink::open() {
  if (whole_splits_) return std::make_unique<TransactionWriter>(*load_target_);
  return std::make_unique<StreamLoadWriter>(*load_target_);
}

BatchFate StarrocksSink::fate_of(const std::string& label, const std::atomic<bool>& stop) {
  if (whole_splits_) return transaction_fate(*load_target_, label, stop);
  using Fate = StreamLoadWriter::Fate;
  const Fate fate = StreamLoadWriter(*load_target_).settle(label, stop);
  if (fate == Fate::Committed) return BatchFate::Committed;
  return fate == Fate::NoAnswer ? BatchFate::Unknown : BatchFate::NotCommitted;
}

}  // namespace syncql::runtime
