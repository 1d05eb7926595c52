#include "runtime/source/postgres/split_enumerator.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/base/suggest.h"
#include "runtime/net/mysql_codes.h"
#include "runtime/net/postgres_error.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/postgres/codes.h"

namespace syncql::runtime {
namespace {

constexpr std::uint32_t kSplitsPerReader = 5;
constexpr std::uint64_t kSampledRows = 20000;
constexpr std::uint64_t kReadWhole = 50000;  // rows up to which all keys are looked at
// The optimizer's cost of a row leaves out what printing and sending it costs: about so much
// (measured on rows of 140 bytes).
constexpr double kPrintingCost = 0.3;
constexpr double kAffordableOrder = 1.1;
constexpr double kTrifle = 500;  // of cost: some milliseconds, be it for sorting

struct DividingKey {
  KeyColumns columns;  // quoted; empty: none
  bool unique = false;
  bool nullable = false;
  bool indexed = true;
};

KeyColumns quoted_columns(const std::vector<std::string>& names) {
  KeyColumns out;
  out.reserve(names.size());
  for (const std::string& name : names) out.push_back(quoted_identifier(name));
  return out;
}

Diagnostic no_split_key(const PostgresRequest& request, std::uint32_t readers) {
  Diagnostic diagnostic(kNoSplitKey,
                        fmt::format("the job asks for {} readers, but one reads all of `{}`: it "
                                    "has no primary key, and the job names no split column",
                                    readers, request.table));
  diagnostic.span = request.table_span;
  return diagnostic.with_help("add SPLIT BY with a column, best one that an index begins with");
}

Diagnostic without_order(const PostgresRequest& request, Diagnostic reported) {
  Diagnostic diagnostic(kSplitColumnWithoutOrder,
                        fmt::format("the server has no order for split column `{}` of `{}`, so one "
                                    "reader reads the table",
                                    request.split_column, request.table));
  diagnostic.span = request.split_span;
  diagnostic.notes = std::move(reported.notes);
  return diagnostic.with_help("name another column, best the primary key");
}

Diagnostic without_index(const PostgresRequest& request, std::uint32_t readers) {
  Diagnostic diagnostic(kSplitColumnWithoutIndex,
                        fmt::format("no index of `{}` begins with split column `{}`: each of {} "
                                    "readers scans the whole table",
                                    request.table, request.split_column, readers));
  diagnostic.span = request.split_span;
  return diagnostic.with_help("split by the primary key, or add an index");
}

Diagnostic missing_split_column(const PostgresRequest& request, const PostgresTable& table) {
  Diagnostic diagnostic(kMissingColumn,
                        fmt::format("table `{}` of {} has no column `{}`", table.name,
                                    described(request.endpoint), request.split_column));
  diagnostic.span = request.split_span;
  std::vector<std::string> names;
  for (const PostgresColumn& column : table.columns) names.push_back(column.name);
  const auto near = nearest(request.split_column, names);
  return diagnostic.with_help(near ? fmt::format("did you mean `{}`?", *near)
                                   : fmt::format("the table has: {}", fmt::join(names, ", ")));
}

DividingKey unique_key(const PostgresTable& table) {
  DividingKey key;
  for (const PostgresIndex& index : table.indexes) {
    if (!index.unique) continue;
    key.columns = quoted_columns(index.columns);
    key.unique = true;
    break;
  }
  return key;
}

Result<DividingKey> named_key(const PostgresRequest& request, const PostgresTable& table) {
  const PostgresColumn* column = table.find(request.split_column);
  if (column == nullptr) return fail(missing_split_column(request, table));
  DividingKey key;
  key.columns = quoted_columns({column->name});
  key.nullable = !column->not_null;
  key.indexed = !table.is_stored;  // what stands behind a view is not known
  for (const PostgresIndex& index : table.indexes) {
    if (index.columns.front() != column->name) continue;
    key.indexed = true;
    key.unique = key.unique || (index.unique && index.columns.size() == 1);
  }
  return key;
}

// The rows, or a share of them, from which bounds are taken. A stored table is sampled by whole
// blocks, of which only those are read.
std::string sampled_keys(const CheckedPostgresSelect& checked, const DividingKey& key,
                         std::uint64_t rows) {
  PostgresSelect select = checked.select;
  std::string predicate = key.nullable ? key.columns.front() + " IS NOT NULL" : "";
  if (rows > kReadWhole) {
    const double share = static_cast<double>(kSampledRows) / static_cast<double>(rows);
    if (checked.table.is_stored) {
      select.from += fmt::format(" TABLESAMPLE SYSTEM ({:.6f})", 100 * share);
    } else {
      predicate += fmt::format("{}random() < {:.9f}", predicate.empty() ? "" : " AND ", share);
    }
  }
  return select_text(select, key.columns, predicate);
}

// Up to `parts` - 1 keys, ascending, that divide the table into parts of like size.
Result<std::vector<RowKey>> bounds(PostgresConnection& connection,
                                   const CheckedPostgresSelect& checked, const DividingKey& key,
                                   std::uint32_t parts) {
  const std::string all = select_text(checked.select, checked.select.items, {});
  auto expected = explained(connection, all);
  if (!expected) return fail(std::move(expected.error()));
  const std::string names = fmt::format("{}", fmt::join(key.columns, ", "));
  auto rows = connection.query(
      fmt::format("SELECT {0} FROM (SELECT {0}, row_number() OVER (ORDER BY {0}) AS syncql_n, "
                  "count(*) OVER () AS syncql_count FROM ({1}) AS syncql_keys) AS syncql_ranked "
                  "WHERE syncql_n < syncql_count AND syncql_n * {2} / syncql_count > "
                  "(syncql_n - 1) * {2} / syncql_count ORDER BY syncql_n",
                  names, sampled_keys(checked, key, expected->rows), parts),
      {});
  if (!rows) return fail(std::move(rows.error()));
  std::vector<RowKey> out;
  for (const auto& row : *rows) {
    RowKey bound;
    for (const auto& cell : row) bound.push_back(cell.value_or(""));
    if (out.empty() || out.back() != bound) out.push_back(std::move(bound));
  }
  return out;
}

std::vector<Split> numbered(std::vector<std::string> predicates) {
  std::vector<Split> out;
  out.reserve(predicates.size());
  for (std::string& predicate : predicates) {
    Split split;
    split.index = static_cast<std::uint32_t>(out.size());
    split.predicate = std::move(predicate);
    out.push_back(std::move(split));
  }
  return out;
}

// Judged by a split in the middle: they are alike.
bool order_is_cheap(PostgresConnection& connection, const CheckedPostgresSelect& checked,
                    const EnumeratedSplits& found) {
  const Split& middle = found.splits[found.splits.size() / 2];
  const std::string plain = select_text(checked.select, checked.select.items, middle.predicate);
  const auto unordered = explained(connection, plain);
  const auto ordered = explained(connection, plain + order_text(checked.select, found.key));
  if (!unordered || !ordered) return false;
  if (ordered->cost <= unordered->cost + kTrifle) return true;
  const double printing = kPrintingCost * static_cast<double>(unordered->rows);
  return !ordered->sorts &&
         ordered->cost + printing <= kAffordableOrder * (unordered->cost + printing);
}

Result<std::vector<Split>> divided(PostgresConnection& connection, const PostgresRequest& request,
                                   const CheckedPostgresSelect& checked, const DividingKey& key,
                                   std::uint32_t readers, std::vector<Diagnostic>& warnings) {
  auto found = bounds(connection, checked, key, key.indexed ? readers * kSplitsPerReader : readers);
  if (!found && !request.split_column.empty() && found.error().code == &kStatementFailed) {
    warnings.push_back(without_order(request, std::move(found.error())));
    return numbered({""});
  }
  if (!found) return fail(std::move(found.error()));
  if (!key.indexed) warnings.push_back(without_index(request, readers));
  if (found->empty()) return numbered({""});
  auto predicates = range_predicates(key.columns, *found);
  if (key.nullable) predicates.push_back(key.columns.front() + " IS NULL");
  return numbered(std::move(predicates));
}

}  // namespace

Result<EnumeratedSplits> enumerate_splits(PostgresConnection& connection,
                                          const PostgresRequest& request,
                                          const CheckedPostgresSelect& checked,
                                          std::uint32_t readers,
                                          std::vector<Diagnostic>& warnings) {
  EnumeratedSplits out;
  out.splits = numbered({""});
  if (!request.query.empty()) return out;
  DividingKey key = unique_key(checked.table);
  if (readers > 1 && !request.split_column.empty()) {
    auto named = named_key(request, checked.table);
    if (!named) return fail(std::move(named.error()));
    key = std::move(*named);
  }
  if (key.unique) out.key = key.columns;
  if (readers > 1 && key.columns.empty()) {
    warnings.push_back(no_split_key(request, readers));
  } else if (readers > 1) {
    auto splits = divided(connection, request, checked, key, readers, warnings);
    if (!splits) return fail(std::move(splits.error()));
    out.splits = std::move(*splits);
  }
  out.ordered = !out.key.empty() && order_is_cheap(connection, checked, out);
  return out;
}

}  // namespace syncql::runtime
