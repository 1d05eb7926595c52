#include "runtime/source/mysql/select_check.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "runtime/net/mysql_codes.h"
#include "runtime/net/mysql_error.h"
#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/mysql/columns.h"

namespace syncql::runtime {
namespace {

Diagnostic missing_table(MysqlConnection& connection, const ReadRequest& request,
                         Diagnostic reported) {
  Diagnostic diagnostic(kMissingTable,
                        fmt::format("{} has no table `{}`.`{}`", described(request.endpoint),
                                    request.database, request.table));
  diagnostic.span = request.table_span;
  diagnostic.notes = std::move(reported.notes);
  auto near = nearest(request.table, table_names(connection, request));
  return diagnostic.with_help(near ? fmt::format("did you mean `{}`?", *near)
                                   : "check the table's name, case included, and its database");
}

// The first column of the job, if any, that is a name the table does not have.
const job::Column* first_missing(const ReadRequest& request,
                                 const std::vector<std::string>& names) {
  for (const job::Column& column : request.columns) {
    bool known = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return lower_case(name) == lower_case(column.text);
    });
    if (column.is_name && !known) return &column;
  }
  return nullptr;
}

Diagnostic missing_column(MysqlConnection& connection, const ReadRequest& request,
                          Diagnostic reported) {
  auto names = column_names(connection, request);
  const job::Column* column = names.empty() ? nullptr : first_missing(request, names);
  if (column == nullptr) return reported;  // within an expression or in WHERE
  Diagnostic diagnostic(kMissingColumn,
                        fmt::format("table `{}` of {} has no column `{}`", request.table,
                                    described(request.endpoint), column->text));
  diagnostic.span = column->span;
  auto near = nearest(column->text, names);
  return diagnostic.with_help(near ? fmt::format("did you mean `{}`?", *near)
                                   : fmt::format("the table has: {}", fmt::join(names, ", ")));
}

Diagnostic located(MysqlConnection& connection, const ReadRequest& request, Diagnostic reported) {
  if (!request.query.empty()) return reported;
  if (reported.code == &kUnknownTable) {
    return missing_table(connection, request, std::move(reported));
  }
  if (reported.code == &kUnknownColumn) {
    return missing_column(connection, request, std::move(reported));
  }
  if (!reported.span) reported.span = request.table_span;
  return reported;
}

Diagnostic unsupported(const ReadRequest& request, const SourceColumn& column,
                       std::size_t position) {
  Diagnostic diagnostic(kUnsupportedType,
                        fmt::format("column `{}` of `{}` is of type `{}`, which cannot be read",
                                    column.name, request.table, column.type));
  diagnostic.span =
      position < request.columns.size() ? request.columns[position].span : request.table_span;
  return diagnostic
      .with_note("supported are numeric, string and date types, and JSON and binary columns")
      .with_help("leave the column out, or put an expression in its place that makes a text of it");
}

Diagnostic column_count(const ReadRequest& request, std::size_t given, std::size_t found) {
  Diagnostic diagnostic(kColumnCount,
                        fmt::format("the source's list has {} entries, but the server makes {} "
                                    "columns of them",
                                    given, found));
  diagnostic.span = request.columns.front().span;
  return diagnostic.with_help("write one entry a column, without commas and `*` within an entry");
}

std::vector<std::string> named_items(const std::vector<MysqlField>& fields) {
  std::vector<std::string> items;
  items.reserve(fields.size());
  for (const MysqlField& field : fields) items.push_back(quoted_name(field.name));
  return items;
}

Result<std::vector<MysqlField>> output_fields(MysqlConnection& connection,
                                              const ReadRequest& request, const Select& select) {
  auto rows = connection.stream(empty_statement(select));
  if (rows) return rows->fields();
  return fail(located(connection, request, std::move(rows.error())));
}

void note_length(const std::vector<CatalogueColumn>& known, SourceColumn& column) {
  if (column.values != ValueClass::Text) return;
  for (const CatalogueColumn& each : known) {
    if (lower_case(each.name) != lower_case(column.name)) continue;
    column.longest_characters = longest_characters(each);
    column.longest_bytes = longest_bytes(each);
  }
}

}  // namespace

Result<CheckedSelect> checked_select(MysqlConnection& connection, const ReadRequest& request) {
  CheckedSelect out;
  out.select = select_of(request);
  auto fields = output_fields(connection, request, out.select);
  if (!fields) return fail(std::move(fields.error()));
  const bool own_query = !request.query.empty();
  if (request.columns.empty() || own_query) out.select.items = named_items(*fields);
  if (out.select.items.size() != fields->size()) {
    return fail(column_count(request, out.select.items.size(), fields->size()));
  }
  const CatalogueTypes types = own_query ? CatalogueTypes{} : catalogue_types(connection, request);
  const auto lengths =
      own_query ? std::vector<CatalogueColumn>{} : catalogue_columns(connection, request);
  for (std::size_t i = 0; i < fields->size(); ++i) {
    const MysqlField& field = (*fields)[i];
    // An expression may be called like a column, but is none.
    const bool is_column = request.columns.empty() || own_query || request.columns[i].is_name;
    SourceColumn column =
        described_column(field, is_column ? types : CatalogueTypes{}, request.dialect);
    // The text of the user's own query is not ours to change.
    const bool raw_bits =
        own_query && (field.type == MysqlType::Bit || field.type == MysqlType::Geometry);
    if (column.values == ValueClass::Unsupported || raw_bits) {
      return fail(unsupported(request, column, i));
    }
    out.select.items[i] = plain_item(field, out.select.items[i]);
    if (is_column) note_length(lengths, column);
    out.columns.push_back(std::move(column));
  }
  return out;
}

}  // namespace syncql::runtime
