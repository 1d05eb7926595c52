#include "runtime/source/mysql/split_enumerator.h"

#include <fmt/format.h>
#include <optional>

#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/mysql/columns.h"
#include "runtime/source/mysql/key_ranges.h"

namespace syncql::runtime {
namespace {

struct SplitKey {
  std::string column;  // quoted
  bool is_signed = true;
  bool nullable = true;
};

std::vector<Split> numbered(std::vector<std::string> predicates) {
  std::vector<Split> out;
  out.reserve(predicates.size());
  for (std::string& predicate : predicates) {
    out.push_back({static_cast<std::uint32_t>(out.size()), std::move(predicate)});
  }
  return out;
}

std::vector<Split> whole_table() {
  return numbered({""});
}

Diagnostic no_split_column(const ReadRequest& request, std::uint32_t readers) {
  Diagnostic diagnostic(kNoSplitColumn,
                        fmt::format("the job asks for {} readers, but one reads all of `{}`: the "
                                    "job names no split column",
                                    readers, request.table));
  diagnostic.span = request.table_span;
  return diagnostic.with_help("add SPLIT BY with an integer column, best the primary key");
}

Diagnostic unusable(const ReadRequest& request, const std::string& type) {
  Diagnostic diagnostic(
      kUnusableSplitColumn,
      fmt::format("split column `{}` of `{}` is {}, so one reader reads the table",
                  request.split_column, request.table, type));
  diagnostic.span = request.split_span;
  return diagnostic.with_help("name an integer column, best the primary key");
}

Diagnostic no_index(const ReadRequest& request, std::uint32_t readers) {
  Diagnostic diagnostic(kSplitColumnWithoutIndex,
                        fmt::format("no index of `{}` begins with split column `{}`: each of {} "
                                    "readers scans the whole table",
                                    request.table, request.split_column, readers));
  diagnostic.span = request.split_span;
  return diagnostic.with_help("split by the primary key, or add an index");
}

Result<MysqlField> split_field(MysqlConnection& connection, const ReadRequest& request,
                               const Select& select) {
  std::string column = quoted_name(request.split_column);
  auto rows = connection.stream(statement_of(select, column) + " LIMIT 0");
  if (!rows) {
    Diagnostic diagnostic = std::move(rows.error());
    diagnostic.span = request.split_span;
    return fail(std::move(diagnostic));
  }
  return rows->fields().front();
}

// The keys from least to greatest; nothing where the table holds none, or one beyond 64 bits.
Result<std::optional<KeyRange>> key_interval(MysqlConnection& connection, const Select& select,
                                             const SplitKey& key) {
  auto table =
      connection.query(statement_of(select, fmt::format("MIN({0}), MAX({0})", key.column)));
  if (!table) return fail(std::move(table.error()));
  const auto& row = table->rows.front();
  if (!row[0] || !row[1]) return std::nullopt;
  auto first = position_of(*row[0], key.is_signed);
  auto last = position_of(*row[1], key.is_signed);
  if (!first || !last) return std::nullopt;
  return KeyRange{*first, *last};
}

// The optimizer's guess from a dive into the index; the job's condition is left out, since with
// it the optimizer may look at another index and weigh all ranges alike.
EstimateRows index_estimate(MysqlConnection& connection, const Select& select,
                            const SplitKey& key) {
  return [&connection, &select, key](KeyRange range) {
    return explained_rows(
        connection,
        fmt::format("SELECT {0} FROM {1} WHERE {0} BETWEEN {2} AND {3}", key.column, select.from,
                    key_at(range.first, key.is_signed), key_at(range.last, key.is_signed)));
  };
}

}  // namespace

Result<std::vector<Split>> enumerate_splits(MysqlConnection& connection, const ReadRequest& request,
                                            const Select& select, std::uint32_t readers,
                                            std::vector<Diagnostic>& warnings) {
  if (readers <= 1 || !select.query.empty()) return whole_table();
  if (request.split_column.empty()) {
    warnings.push_back(no_split_column(request, readers));
    return whole_table();
  }
  auto field = split_field(connection, request, select);
  if (!field) return fail(std::move(field.error()));
  if (!is_integer(*field)) {
    warnings.push_back(unusable(request, described_column(*field, {}, request.dialect).type));
    return whole_table();
  }
  const SplitKey key{quoted_name(request.split_column), !field->is_unsigned, field->nullable};
  auto interval = key_interval(connection, select, key);
  if (!interval) return fail(std::move(interval.error()));
  if (!*interval) return whole_table();

  const bool starrocks = request.dialect == MysqlDialect::Starrocks;
  const bool indexed = starrocks || has_index(connection, request, request.split_column);
  if (!indexed) warnings.push_back(no_index(request, readers));
  const std::uint32_t wanted = indexed ? readers * request.split_factor : readers;
  auto ranges = even_ranges(**interval, wanted);
  if (indexed && !starrocks) {
    ranges = balanced_ranges(std::move(ranges), wanted, index_estimate(connection, select, key));
  }
  if (ranges.size() < 2) return whole_table();
  auto predicates = range_predicates(ranges, key.column, key.is_signed);
  if (key.nullable) predicates.push_back(key.column + " IS NULL");
  return numbered(std::move(predicates));
}

}  // namespace syncql::runtime
