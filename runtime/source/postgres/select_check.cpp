#include "runtime/source/postgres/select_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/base/suggest.h"
#include "runtime/net/postgres_error.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/postgres/columns.h"

namespace syncql::runtime {
namespace {

Diagnostic missing_table(PostgresConnection& connection, const PostgresRequest& request) {
  Diagnostic diagnostic(kMissingTable,
                        fmt::format("{} has no table `{}`.`{}`", described(request.endpoint),
                                    request.schema, request.table));
  diagnostic.span = request.table_span;
  const auto names = table_names(connection, request.schema);
  const auto near = names ? nearest(request.table, *names) : std::nullopt;
  if (near) return diagnostic.with_help(fmt::format("did you mean `{}`?", *near));
  if (names && names->empty()) {
    return diagnostic.with_help(
        fmt::format("schema `{}` has no tables: check it, and `database` "
                    "of `{}`",
                    request.schema, request.endpoint.name));
  }
  return diagnostic.with_help("check the table's name, case included, and its schema");
}

Diagnostic missing_column(const PostgresRequest& request, const PostgresTable& table,
                          const job::Column& column) {
  Diagnostic diagnostic(kMissingColumn,
                        fmt::format("table `{}` of {} has no column `{}`", table.name,
                                    described(request.endpoint), column.text));
  diagnostic.span = column.span;
  std::vector<std::string> names;
  for (const PostgresColumn& known : table.columns) names.push_back(known.name);
  const auto near = nearest(column.text, names);
  return diagnostic.with_help(near ? fmt::format("did you mean `{}`?", *near)
                                   : fmt::format("the table has: {}", fmt::join(names, ", ")));
}

Diagnostic unsupported(const PostgresRequest& request, const ColumnReading& reading,
                       std::size_t position) {
  const SourceColumn& column = reading.column;
  Diagnostic diagnostic(kUnsupportedType,
                        fmt::format("column `{}` of `{}` is of type `{}`, which cannot be read",
                                    column.name, request.table, column.type));
  diagnostic.span =
      position < request.columns.size() ? request.columns[position].span : request.table_span;
  return diagnostic.with_note(reading.refusal)
      .with_help(
          fmt::format("leave the column out, or make a text of it: `{}::text`", column.name));
}

Diagnostic column_count(const PostgresRequest& request, std::size_t given, std::size_t found) {
  Diagnostic diagnostic(kColumnCount,
                        fmt::format("the source's list has {} entries, but the server makes {} "
                                    "columns of them",
                                    given, found));
  diagnostic.span = request.columns.front().span;
  return diagnostic.with_help("write one entry a column, without commas and `*` within an entry");
}

// What the job's columns are in the server's SQL.
Result<std::vector<std::string>> named_items(const PostgresRequest& request,
                                             const PostgresTable& table) {
  std::vector<std::string> items;
  for (const job::Column& column : request.columns) {
    if (!column.is_name) {
      items.push_back(closed_sql(column.text));
      continue;
    }
    const PostgresColumn* known = table.find(column.text);
    if (known == nullptr) return fail(missing_column(request, table, column));
    items.push_back(quoted_identifier(known->name));
  }
  if (!items.empty()) return items;
  for (const PostgresColumn& column : table.columns) {
    items.push_back(quoted_identifier(column.name));
  }
  return items;
}

Result<std::vector<PostgresField>> output_fields(PostgresConnection& connection,
                                                 const PostgresRequest& request,
                                                 const PostgresSelect& select) {
  auto fields = connection.fields(select_text(select, select.items, {}) + " LIMIT 0");
  if (fields) return fields;
  Diagnostic reported = std::move(fields.error());
  if (!reported.span) reported.span = request.table_span;
  return fail(std::move(reported));
}

Result<void> find_table(PostgresConnection& connection, const PostgresRequest& request,
                        CheckedPostgresSelect& out) {
  auto table = postgres_table(connection, request.schema, request.table);
  if (!table) return fail(std::move(table.error()));
  if (!*table) return fail(missing_table(connection, request));
  out.table = std::move(**table);
  out.select = select_of(request, out.table.name);
  auto items = named_items(request, out.table);
  if (!items) return fail(std::move(items.error()));
  out.select.items = std::move(*items);
  return {};
}

bool nullable(const PostgresRequest& request, const PostgresTable& table, std::size_t position,
              const std::string& name) {
  if (!request.columns.empty() && !request.columns[position].is_name) return true;
  const PostgresColumn* column = table.find(name);
  return column == nullptr || !column->not_null;
}

}  // namespace

Result<CheckedPostgresSelect> checked_select(PostgresConnection& connection,
                                             const PostgresRequest& request) {
  CheckedPostgresSelect out;
  const bool own_query = !request.query.empty();
  if (own_query) {
    out.select = select_of(request, {});
    out.select.items = {"*"};
  } else if (auto found = find_table(connection, request, out); !found) {
    return fail(std::move(found.error()));
  }
  auto fields = output_fields(connection, request, out.select);
  if (!fields) return fail(std::move(fields.error()));
  if (own_query) {
    out.select.items.clear();
    for (const PostgresField& field : *fields) {
      out.select.items.push_back(quoted_identifier(field.name));
    }
  }
  if (out.select.items.size() != fields->size()) {
    return fail(column_count(request, out.select.items.size(), fields->size()));
  }
  auto types = described_types(connection, *fields);
  if (!types) return fail(std::move(types.error()));
  for (std::size_t i = 0; i < fields->size(); ++i) {
    ColumnReading reading = column_reading((*fields)[i], types->at(i), out.select.items[i]);
    if (!reading.refusal.empty()) return fail(unsupported(request, reading, i));
    reading.column.nullable = own_query || nullable(request, out.table, i, reading.column.name);
    out.select.items[i] = std::move(reading.item);
    out.columns.push_back(std::move(reading.column));
    out.forms.push_back(reading.form);
  }
  return out;
}

}  // namespace syncql::runtime
