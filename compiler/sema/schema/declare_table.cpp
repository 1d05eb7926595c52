#include "compiler/sema/schema/declare_table.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/job/texts.h"
#include "compiler/sema/names.h"
#include "compiler/sema/schema/codes.h"

namespace syncql::sema {
namespace {

class TableReader {
 public:
  TableReader(const Context& context, const ast::DefineTable& statement,
              const catalog::ConnectorSpec& connector)
      : context_(context), statement_(statement), connector_(connector) {}

  catalog::TableSchema read() {
    for (const ast::ColumnDefinition& column : statement_.columns) add(column);
    for (const ast::Identifier& name : statement_.primary_key) add_to_key(name);
    return std::move(schema_);
  }

 private:
  void add(const ast::ColumnDefinition& definition) {
    const auto earlier =
        std::find_if(statement_.columns.begin(), statement_.columns.end(), [&](const auto& column) {
          return catalog::same_name(column.name.text, definition.name.text);
        });
    if (&*earlier != &definition) {
      context_.diagnostics
          .report(kColumnDefinedTwice, definition.name.span,
                  fmt::format("column `{}` is defined twice", definition.name.text))
          .with_label("defined a second time")
          .with_related(earlier->name.span, "defined here");
      return;
    }
    catalog::TableColumn column;
    column.name = definition.name.text;
    column.type.text = definition.type;
    if (auto type = catalog::resolve_type(connector_, definition.type)) {
      column.type = std::move(*type);
    } else {
      report_unknown_type(definition);
    }
    column.not_null = definition.not_null;
    column.has_default = definition.has_default;
    schema_.columns.push_back(std::move(column));
  }

  void report_unknown_type(const ast::ColumnDefinition& column) {
    std::vector<std::string> known;
    for (const catalog::NativeType& type : connector_.types) {
      known.push_back(type.name);
      known.insert(known.end(), type.aliases.begin(), type.aliases.end());
    }
    const std::string name = catalog::split_type(column.type).name;
    Diagnostic& report =
        context_.diagnostics
            .report(kUnknownColumnType, column.type_span,
                    fmt::format("`{}` has no column type `{}`", connector_.name, name))
            .with_label("not a type of this connector");
    if (const auto near = nearest(name, known)) {
      report.with_help(fmt::format("did you mean `{}`?", *near));
    } else {
      report.with_help(fmt::format("`syncql connectors {}` lists the types", connector_.name));
    }
  }

  void add_to_key(const ast::Identifier& name) {
    const auto column = std::find_if(
        schema_.columns.begin(), schema_.columns.end(),
        [&](const auto& candidate) { return catalog::same_name(candidate.name, name.text); });
    if (column == schema_.columns.end()) return report_unknown_key(name);
    if (column->in_key) {
      context_.diagnostics
          .report(kColumnDefinedTwice, name.span,
                  fmt::format("column `{}` is in the key twice", name.text))
          .with_label("listed a second time");
    }
    column->in_key = true;
    column->not_null = true;
  }

  void report_unknown_key(const ast::Identifier& name) {
    Diagnostic& report = context_.diagnostics
                             .report(kUnknownKeyColumn, name.span,
                                     fmt::format("the table has no column `{}`", name.text))
                             .with_label("not among the columns above");
    if (const auto near = nearest(name.text, schema_.column_names())) {
      report.with_help(fmt::format("did you mean `{}`?", *near)).with_fix(name.span, *near);
    }
  }

  const Context& context_;
  const ast::DefineTable& statement_;
  const catalog::ConnectorSpec& connector_;
  catalog::TableSchema schema_;
};

bool well_named(const Context& context, const ast::QualifiedName& name) {
  const std::size_t parts = name.parts.size();
  if (parts != 2 && parts != 3) {
    context.diagnostics
        .report(kTableName, name.span,
                fmt::format("`{}` names no table", context.sources.text(name.span)))
        .with_label("two or three parts are wanted")
        .with_help("write `data_source.table` or `data_source.database.table`");
    return false;
  }
  // The first part is the data source's, which says so itself.
  for (std::size_t i = 1; i < parts; ++i) {
    if (job::references(name.parts[i].text).empty()) continue;
    context.diagnostics
        .report(kTableName, name.parts[i].span, "a known table's name cannot hold a parameter")
        .with_label("a fixed name is wanted here")
        .with_help("define the table for each value of the parameter that matters");
    return false;
  }
  return true;
}

}  // namespace

void declare_table(const Context& context, const ast::DefineTable& statement) {
  if (!well_named(context, statement.name)) return;
  const auto datasource = find_datasource(context, statement.name.parts.front());
  if (!datasource) return;
  const catalog::ConnectorSpec* connector = context.catalog.connector(datasource->connector);
  if (connector == nullptr) return;  // the data source's declaration has been reported
  catalog::TableSchema schema = TableReader(context, statement, *connector).read();
  const auto& parts = statement.name.parts;
  schema.name = {datasource->name,
                 parts.size() == 3 ? parts[1].text : catalog::own_database(*datasource),
                 parts.back().text};
  schema.span = statement.name.span;
  const catalog::TableName name = schema.name;
  if (context.catalog.add_table(std::move(schema))) return;
  context.diagnostics
      .report(kTableDefinedTwice, statement.name.span,
              fmt::format("table `{}` is defined twice", context.sources.text(statement.name.span)))
      .with_label("defined a second time")
      .with_related(context.catalog.tables().find(name)->span, "defined here");
}

}  // namespace syncql::sema
