#include "runtime/source/mysql/row_order.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/columns.h"

namespace syncql::runtime {
namespace {

bool begins_distinct(const std::string& item) {
  return lower_case(item).starts_with("distinct");
}

// Sums over no row at all are a row.
bool makes_a_row_of_none(MysqlConnection& connection, const Select& select) {
  auto rows = connection.query(statement(select, "1 = 0"));
  return !rows || !rows->rows.empty();
}

bool joins_rows(MysqlConnection& connection, const ReadRequest& request, const Select& select) {
  const bool plain = std::all_of(request.columns.begin(), request.columns.end(),
                                 [](const job::Column& column) { return column.is_name; });
  if (plain) return false;
  return begins_distinct(select.items.front()) || makes_a_row_of_none(connection, select);
}

// Where the column itself is among those of the job; its place among the labels of an ENUM is not.
std::optional<std::size_t> selected(const ReadRequest& request, const CheckedSelect& checked,
                                    const KeyColumn& column) {
  if (column.kind == KeyKind::Position) return std::nullopt;
  const std::string name = lower_case(column.name);
  for (std::size_t i = 0; i < checked.columns.size(); ++i) {
    const bool is_column = request.columns.empty() || request.columns[i].is_name;
    if (is_column && lower_case(checked.columns[i].name) == name) return i;
  }
  return std::nullopt;
}

bool sorts(const ExplainedPlan& plan) {
  return plan.extra.find("filesort") != std::string::npos ||
         plan.extra.find("temporary") != std::string::npos;
}

}  // namespace

std::optional<RowOrder> row_order(MysqlConnection& connection, const ReadRequest& request,
                                  const CheckedSelect& checked, const TableKey& key) {
  if (joins_rows(connection, request, checked.select)) return std::nullopt;
  RowOrder out{checked.select, {}};
  std::vector<std::string> order;
  for (const KeyColumn& column : key.columns) {
    // With the table's name: a bare one could be that of an expression of the job.
    const std::string name = quoted_name(request.table) + "." + quoted_name(column.name);
    order.push_back(name);
    auto place = selected(request, checked, column);
    if (!place) {
      place = out.select.items.size();
      out.select.items.push_back(delivered(column.kind, name));
    }
    out.cells.push_back(*place);
  }
  out.select.order = fmt::format("{}", fmt::join(order, ", "));
  return out;
}

bool costs_nothing(MysqlConnection& connection, const RowOrder& order, const Select& unordered,
                   const TableKey& key, const std::vector<Split>& splits) {
  for (const std::size_t i : {std::size_t{0}, splits.size() / 2, splits.size() - 1}) {
    const std::string& predicate = splits[i].predicate;
    auto ordered = explained_plan(connection, statement(order.select, predicate));
    auto free = explained_plan(connection, statement(unordered, predicate));
    if (!ordered || !free || sorts(*ordered)) return false;
    if (!free->key.empty() && free->key != key.index) return false;
  }
  return true;
}

}  // namespace syncql::runtime
