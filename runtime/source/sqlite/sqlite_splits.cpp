#include "runtime/source/sqlite/sqlite_splits.h"

#include <algorithm>
#include <fmt/format.h>

namespace syncql::runtime {
namespace {

constexpr std::uint32_t kSplitsAReader = 5;  // so that uneven ones can be balanced

struct Interval {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

// Nothing where the column holds no whole number.
Result<std::optional<Interval>> interval(const SqliteConnection& connection,
                                         const SqliteSelect& select, const std::string& column,
                                         bool is_row_number) {
  const std::atomic<bool> go_on = false;
  const std::string numbers = fmt::format("typeof({}) = 'integer'", column);
  const auto statement = connection.prepare(sqlite_statement(
      select, fmt::format("min({0}), max({0})", column), is_row_number ? std::string() : numbers));
  if (!statement) return fail(statement.error());
  const auto row = connection.step(statement->get(), go_on);
  if (!row) return fail(row.error());
  if (!*row || sqlite3_column_type(statement->get(), 0) != SQLITE_INTEGER) return std::nullopt;
  return Interval{sqlite3_column_int64(statement->get(), 0),
                  sqlite3_column_int64(statement->get(), 1)};
}

// Where the ranges behind the first begin.
std::vector<std::int64_t> bounds_of(const Interval& interval, std::uint32_t wanted) {
  const auto first = static_cast<std::uint64_t>(interval.first);
  const std::uint64_t width = static_cast<std::uint64_t>(interval.last) - first;
  const std::uint64_t parts = std::min<std::uint64_t>(wanted, width);
  std::vector<std::int64_t> bounds;
  for (std::uint64_t i = 1; i < parts; ++i) {
    bounds.push_back(static_cast<std::int64_t>(first + width / parts * i));
  }
  return bounds;
}

std::string condition(const std::string& column, const std::vector<std::int64_t>& bounds,
                      std::size_t part) {
  if (part == 0) return fmt::format("{0} < {1} OR {0} IS NULL", column, bounds.front());
  if (part == bounds.size()) return fmt::format("{} >= {}", column, bounds.back());
  return fmt::format("{0} >= {1} AND {0} < {2}", column, bounds[part - 1], bounds[part]);
}

}  // namespace

Result<std::vector<Split>> sqlite_splits(const SqliteConnection& connection,
                                         const SqliteRequest& request, const SqliteSelect& select,
                                         std::uint32_t readers) {
  std::vector<Split> whole{{0, ""}};
  const bool named = !request.split_column.empty();
  const std::string column = named ? sqlite_name(request.split_column) : select.row_number;
  if (readers <= 1 || request.consistent || column.empty()) return whole;
  const auto found = interval(connection, select, column, !named);
  if (!found) return fail(found.error());
  if (!*found) return whole;
  const auto bounds = bounds_of(**found, readers * kSplitsAReader);
  if (bounds.empty()) return whole;
  std::vector<Split> splits;
  for (std::size_t part = 0; part <= bounds.size(); ++part) {
    splits.push_back({static_cast<std::uint32_t>(part), condition(column, bounds, part)});
  }
  return splits;
}

}  // namespace syncql::runtime
