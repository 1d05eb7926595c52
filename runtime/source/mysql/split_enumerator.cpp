#include "runtime/source/mysql/split_enumerator.h"

#include <fmt/format.h>
#include <optional>

#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/mysql/key_cuts.h"
#include "runtime/source/mysql/key_ranges.h"
#include "runtime/source/mysql/split_key.h"

namespace syncql::runtime {
namespace {

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
  return diagnostic.with_help("add SPLIT BY with a column, best one that an index begins with");
}

Diagnostic unusable(const ReadRequest& request, const std::string& type) {
  Diagnostic diagnostic(
      kUnusableSplitColumn,
      fmt::format(
          "split column `{}` of `{}` is {}{}, so one reader reads the table", request.split_column,
          request.table, type,
          request.dialect == MysqlDialect::Mysql ? " and has no index of whole values" : ""));
  diagnostic.span = request.split_span;
  return diagnostic.with_help("name another column, best the primary key");
}

Diagnostic no_index(const ReadRequest& request, std::uint32_t readers) {
  Diagnostic diagnostic(kSplitColumnWithoutIndex,
                        fmt::format("no index of `{}` begins with split column `{}`: each of {} "
                                    "readers scans the whole table",
                                    request.table, request.split_column, readers));
  diagnostic.span = request.split_span;
  return diagnostic.with_help("split by the primary key, or add an index");
}

// BIT and ENUM would come as bytes or labels.
std::string extreme(const char* function, const SplitKey& key) {
  const bool number = key.scale == KeyScale::Unsigned || key.scale == KeyScale::Signed;
  return fmt::format("{}({}){}", function, key.column, number ? " + 0" : "");
}

// The keys from least to greatest; nothing where the table holds none, or one beyond 64 bits.
Result<std::optional<KeyRange>> key_interval(MysqlConnection& connection, const Select& select,
                                             const SplitKey& key) {
  auto table = connection.query(
      statement_of(select, fmt::format("{}, {}", extreme("MIN", key), extreme("MAX", key))));
  if (!table) return fail(std::move(table.error()));
  const auto& row = table->rows.front();
  if (!row[0] || !row[1]) return std::nullopt;
  auto first = position_of(*row[0], *key.scale);
  auto last = position_of(*row[1], *key.scale);
  if (!first || !last || *first > *last) return std::nullopt;
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
                    key_at(range.first, *key.scale), key_at(range.last, *key.scale)));
  };
}

// By arithmetic: fewer than `count` where the keys stand closer than can be counted.
Result<std::vector<std::string>> counted(MysqlConnection& connection, const Select& select,
                                         const SplitKey& key, std::uint32_t count) {
  auto interval = key_interval(connection, select, key);
  if (!interval) return fail(std::move(interval.error()));
  if (!*interval) return std::vector<std::string>{};
  auto ranges = even_ranges(**interval, count);
  if (key.indexed) {
    ranges = balanced_ranges(std::move(ranges), count, index_estimate(connection, select, key));
  }
  if (ranges.size() < 2) return std::vector<std::string>{};
  return range_predicates(ranges, key.column, *key.scale);
}

// By keys that the server found. The first and the last part are open, for rows that come while
// the table is read.
std::vector<std::string> found(MysqlConnection& connection, const Select& select,
                               const TableKey& key, std::uint32_t count) {
  const auto boundaries = KeyCuts(connection, select.from, key).boundaries(count);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < boundaries.size(); ++i) {
    const std::string end = before(key, boundaries[i]);
    out.push_back(i == 0 ? end
                         : fmt::format("({}) AND ({})", not_before(key, boundaries[i - 1]), end));
  }
  if (!boundaries.empty()) out.push_back(not_before(key, boundaries.back()));
  return out;
}

// Whole numbers and years are divided as finely as they can be.
bool is_dense(const SplitKey& key) {
  return key.scale == KeyScale::Signed || key.scale == KeyScale::Unsigned ||
         key.scale == KeyScale::Year;
}

Result<std::vector<Split>> divided(MysqlConnection& connection, const Select& select,
                                   const SplitKey& key, std::uint32_t count) {
  std::vector<std::string> predicates;
  if (key.scale) {
    auto ranges = counted(connection, select, key, count);
    if (!ranges) return fail(std::move(ranges.error()));
    predicates = std::move(*ranges);
  }
  const bool coarse = !key.scale || (predicates.size() * 2 < count && !is_dense(key));
  if (coarse && key.key) {
    auto finer = found(connection, select, *key.key, count);
    if (finer.size() > predicates.size()) predicates = std::move(finer);
  }
  if (predicates.empty()) return whole_table();
  if (key.nullable) predicates.push_back(key.column + " IS NULL");
  return numbered(std::move(predicates));
}

}  // namespace

Result<std::vector<Split>> enumerate_splits(MysqlConnection& connection, const ReadRequest& request,
                                            const Select& select,
                                            const std::optional<TableKey>& table_key,
                                            std::uint32_t readers,
                                            std::vector<Diagnostic>& warnings) {
  if (readers <= 1 || !select.query.empty()) return whole_table();
  const bool named = !request.split_column.empty();
  if (!named && !table_key) {
    warnings.push_back(no_split_column(request, readers));
    return whole_table();
  }
  auto key = named ? split_key_of_column(connection, request, select, request.split_column)
                   : split_key_of_table(connection, request, select, *table_key);
  if (!key) return fail(std::move(key.error()));
  if (!key->scale && !key->key) {
    warnings.push_back(named ? unusable(request, key->type) : no_split_column(request, readers));
    return whole_table();
  }
  const bool starrocks = request.dialect == MysqlDialect::Starrocks;
  if (!key->indexed && !starrocks) warnings.push_back(no_index(request, readers));
  const bool cheap = key->indexed || starrocks;
  return divided(connection, select, *key, cheap ? readers * request.split_factor : readers);
}

}  // namespace syncql::runtime
