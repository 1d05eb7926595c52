#include "runtime/source/mysql/split_key.h"

#include <algorithm>

#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/columns.h"

namespace syncql::runtime {
namespace {

Result<MysqlField> field_of(MysqlConnection& connection, const ReadRequest& request,
                            const Select& select, const std::string& column) {
  auto rows = connection.stream(statement_of(select, quoted_name(column)) + " LIMIT 0");
  if (rows) return rows->fields().front();
  Diagnostic diagnostic = std::move(rows.error());
  diagnostic.span = request.split_span;
  return fail(std::move(diagnostic));
}

std::optional<KeyKind> kind_of(MysqlConnection& connection, const ReadRequest& request,
                               const std::string& column) {
  for (const CatalogueColumn& each : catalogue_columns(connection, request)) {
    if (lower_case(each.name) != lower_case(column)) continue;
    return key_kind(lower_case(each.data_type), each.character_set);
  }
  return std::nullopt;
}

}  // namespace

Result<SplitKey> split_key_of_column(MysqlConnection& connection, const ReadRequest& request,
                                     const Select& select, const std::string& column) {
  auto field = field_of(connection, request, select, column);
  if (!field) return fail(std::move(field.error()));
  SplitKey out;
  const bool labels = field->is_enum || field->is_set;
  out.scale = key_scale(*field);
  out.column = comparable(labels ? KeyKind::Position : KeyKind::Number, quoted_name(column));
  out.type = described_column(*field, {}, request.dialect).type;
  out.nullable = field->nullable;
  if (request.dialect == MysqlDialect::Starrocks) return out;
  out.indexed = !labels && has_index(connection, request, column);
  const auto kind = out.indexed ? kind_of(connection, request, column) : std::nullopt;
  if (kind) out.key = TableKey{"", {{column, *kind}}};
  return out;
}

Result<SplitKey> split_key_of_table(MysqlConnection& connection, const ReadRequest& request,
                                    const Select& select, const TableKey& key) {
  if (key.columns.size() == 1) {
    return split_key_of_column(connection, request, select, key.columns.front().name);
  }
  SplitKey out;
  const auto labels =
      std::find_if(key.columns.begin(), key.columns.end(),
                   [](const KeyColumn& column) { return column.kind == KeyKind::Position; });
  if (labels != key.columns.begin()) {
    out.key = TableKey{key.index, {key.columns.begin(), labels}};
    out.indexed = true;
  }
  return out;
}

}  // namespace syncql::runtime
