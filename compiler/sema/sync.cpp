#include "compiler/sema/sync.h"

#include <fmt/format.h>

#include "compiler/sema/clauses.h"
#include "compiler/sema/column_values.h"
#include "compiler/sema/names.h"
#include "compiler/sema/on_error.h"
#include "compiler/sema/raw_options.h"
#include "compiler/sema/rules.h"
#include "compiler/sema/schema/check_job.h"
#include "compiler/sema/schema/check_type_rules.h"
#include "compiler/sema/schema/known_tables.h"
#include "compiler/sema/several_sources.h"
#include "compiler/sema/sql_name.h"
#include "compiler/sema/with_clause.h"

namespace syncql::sema {
namespace {

Subject subject(const Place& place, std::string_view side) {
  return {fmt::format("the `{}` {}", place.connector->name, side),
          fmt::format("an option of this {}", side)};
}

void fill_role(OptionSet& side, job::Role role, const std::string& text, Span span) {
  const catalog::OptionSpec* option = side.spec().option(role);
  if (option == nullptr || text.empty()) return;
  job::Value value{text};
  if (option->type.kind == catalog::Type::List) value = job::Value{job::List{value}};
  side.give(option->name, {std::move(value), job::Said::Clause, span, span});
}

void fill_names(OptionSet& side, const Place& place) {
  fill_role(side, job::Role::Datasource, place.datasource.name, place.datasource_span);
  fill_role(side, job::Role::Database, place.database, place.database_span);
  fill_role(side, job::Role::Table, table_text(place), place.object_span);
}

std::vector<job::Column> columns_of(const std::vector<ListedColumn>& listed) {
  std::vector<job::Column> columns;
  columns.reserve(listed.size());
  for (const ListedColumn& item : listed) columns.push_back(item.column);
  return columns;
}

// What the statement leaves open and the data source's declaration says.
void inherit(OptionSet& side, const job::Datasource& datasource) {
  for (const catalog::OptionSpec& option : side.spec().options) {
    if (!option.inherit || side.given(option.name) != nullptr) continue;
    for (const job::Option& declared : datasource.options) {
      if (declared.name != option.name || declared.said == job::Said::Default) continue;
      const Span span = declared.span.value_or(side.anchor());
      side.give(option.name, {declared.value, job::Said::Datasource, span, span});
    }
  }
}

std::string declaration_hint(const Place& place) {
  if (place.datasource.declared) {
    return fmt::format("or once for all jobs, in CREATE DATASOURCE {}: WITH",
                       place.datasource.name);
  }
  return fmt::format("or once for all jobs: CREATE DATASOURCE {} TYPE {} WITH",
                     place.datasource.name, place.connector->name);
}

job::Endpoint endpoint(const Place& place, const OptionSet& options,
                       const std::vector<ListedColumn>& columns) {
  job::Endpoint result;
  result.connector = place.connector->name;
  result.step_type = place.section->step_type;
  result.datasource = place.datasource;
  result.database = place.database;
  result.object = place.object;
  result.columns = columns_of(columns);
  result.options = options.options();
  result.span = place.span;
  return result;
}

// What the text says of the options: clauses, WITH and ON ERROR.
void bind_options(const ast::Sync& sync, Sides sides, Diagnostics& diagnostics) {
  bind_clauses(sync, sides, diagnostics);
  if (sync.with) {
    bind_with(sync.with->body,
              {{"writer", &sides.writer}, {"reader", &sides.reader}, {"setting", &sides.settings}},
              diagnostics);
  }
  if (sync.on_error) settle_error_limit(*sync.on_error, sides.settings);
}

RawOptions bind_raw_options(const ast::Sync& sync, Sides sides, Diagnostics& diagnostics) {
  RawOptions raw;
  if (sync.with) raw = bind_raw(sync.with->body, diagnostics);
  settle_raw(raw, "writer", sides.writer);
  settle_raw(raw, "reader", sides.reader);
  settle_raw(raw, "", sides.settings);
  return raw;
}

}  // namespace

std::optional<job::Job> bind_sync(const Context& context, const ast::Sync& sync) {
  const auto target = resolve_name(context, sync.target, Side::Writer);
  const auto source = resolve_name(context, sync.source, Side::Reader);
  KnownTables known = known_tables(context, target, source);
  const auto columns =
      bind_columns(sync, known, source ? quote_of(*source->section) : '`', context.diagnostics);
  if (!target || !source) return std::nullopt;

  OptionSet writer(*target->section, subject(*target, "writer"), target->span);
  OptionSet reader(*source->section, subject(*source, "reader"), source->span);
  OptionSet settings(context.catalog.settings(), {"the job", "a setting of a job"}, sync.verb_span);
  fill_names(writer, *target);
  fill_names(reader, *source);
  std::vector<job::Part> more = bind_more_sources(context, sync, *source, reader);
  if (columns) {
    fill_columns(writer, columns->target, columns->target_span, context.diagnostics);
    fill_columns(reader, columns->source, columns->source_span, context.diagnostics);
  }
  const Sides sides{writer, reader, settings};
  bind_options(sync, sides, context.diagnostics);
  inherit(writer, target->datasource);
  inherit(reader, source->datasource);
  if (!columns) return std::nullopt;

  RawOptions raw = bind_raw_options(sync, sides, context.diagnostics);
  const bool split_by = sync.split_by.has_value();
  for (OptionSet* set : {&writer, &reader, &settings}) set->fill_defaults(split_by);
  check_rules(writer, split_by, declaration_hint(*target), context.diagnostics);
  check_rules(reader, split_by, declaration_hint(*source), context.diagnostics);
  check_rules(settings, split_by, "", context.diagnostics);

  job::Job job;
  job.raw = std::move(raw.values);
  job.omit = std::move(raw.omit);
  job.writer = endpoint(*target, writer, columns->target);
  job.reader = endpoint(*source, reader, columns->source);
  job.reader.more = std::move(more);
  job.settings = settings.options();
  job.span = sync.span;
  // A query that takes the table's place has columns of its own.
  const catalog::OptionSpec* table = reader.spec().option(job::Role::Table);
  if (table != nullptr && reader.replaced(*table)) known.source = nullptr;
  check_job(context, sync, *columns, {known, *target->connector, *source->connector});
  if (known.source != nullptr) check_type_rules(context, reader, split_by, *known.source);
  return job;
}

}  // namespace syncql::sema
