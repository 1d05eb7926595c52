#include "compiler/sema/names.h"

#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/job/texts.h"
#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

void report_parts(const Context& context, const ast::QualifiedName& name) {
  const bool one = name.parts.size() == 1;
  context.diagnostics
      .report(kWrongParts, name.span,
              fmt::format("`{}` {}", context.sources.text(name.span),
                          one ? "names no data source" : "has too many parts"))
      .with_label(one ? "a table of which data source?" : "two or three parts are wanted")
      .with_help("write `data_source.table` or `data_source.database.table`");
}

void report_unknown(const Context& context, const ast::Identifier& name) {
  if (!job::references(name.text).empty()) {
    context.diagnostics
        .report(kUnknownDatasource, name.span, "a data source's name cannot be a parameter")
        .with_label("a fixed name is wanted here")
        .with_help(
            "declare the data source in a file for each environment, and name one in a call");
    return;
  }
  if (!context.whole) return;
  std::vector<std::string> known = context.catalog.datasource_names();
  const std::vector<std::string> connectors = context.catalog.connector_names();
  known.insert(known.end(), connectors.begin(), connectors.end());
  Diagnostic& report =
      context.diagnostics
          .report(kUnknownDatasource, name.span, fmt::format("unknown data source `{}`", name.text))
          .with_label("neither declared nor the name of a connector");
  if (const auto near = nearest(name.text, known)) {
    report.with_help(fmt::format("did you mean `{}`?", *near)).with_fix(name.span, *near);
  } else {
    report.with_help(fmt::format(
        "declare it: CREATE DATASOURCE {} TYPE … WITH (…); `syncql connectors` lists the types",
        name.text));
  }
}

bool is_known(const Context& context, std::string_view datasource) {
  return context.catalog.datasource(datasource) != nullptr ||
         context.catalog.connector(datasource) != nullptr;
}

// As many parts as the connector has uses for.
bool has_wanted_parts(const Context& context, const ast::QualifiedName& name, const Place& place) {
  const std::size_t parts = name.parts.size();
  if (place.section->option(job::Role::Table) == nullptr) {
    if (parts == 1) return true;
    context.diagnostics
        .report(kWrongParts, name.span, fmt::format("`{}` has no tables", place.connector->name))
        .with_label("too many parts")
        .with_help(fmt::format("name the data source alone: `{}`", name.parts.front().text));
    return false;
  }
  if (parts == 1) {
    report_parts(context, name);
    return false;
  }
  const bool qualified = place.section->option(job::Role::Table)->qualified;
  if (parts == 2 || qualified || place.section->option(job::Role::Database) != nullptr) return true;
  context.diagnostics
      .report(kNoDatabase, name.parts[1].span,
              fmt::format("`{}` takes the database from its data source", place.connector->name))
      .with_label("has no place of its own")
      .with_help("leave it out, and let the data source lead to the database");
  return false;
}

}  // namespace

std::optional<job::Datasource> find_datasource(const Context& context,
                                               const ast::Identifier& name) {
  if (const job::Datasource* declared = context.catalog.datasource(name.text)) return *declared;
  if (context.catalog.connector(name.text) == nullptr) {
    report_unknown(context, name);
    return std::nullopt;
  }
  job::Datasource undeclared;
  undeclared.name = name.text;
  undeclared.connector = name.text;
  undeclared.span = name.span;
  return undeclared;
}

std::string table_text(const Place& place) {
  const catalog::OptionSpec* table = place.section->option(job::Role::Table);
  if (table == nullptr || !table->qualified || place.database.empty()) return place.object;
  return fmt::format("{}.{}", place.database, place.object);
}

std::optional<Place> resolve_name(const Context& context, const ast::QualifiedName& name,
                                  Side side) {
  const std::size_t parts = name.parts.size();
  if (parts > 3) {
    report_parts(context, name);
    return std::nullopt;
  }
  if (parts == 1 && !is_known(context, name.parts.front().text)) {
    report_parts(context, name);
    return std::nullopt;
  }
  auto datasource = find_datasource(context, name.parts.front());
  if (!datasource) return std::nullopt;
  Place place;
  place.connector = context.catalog.connector(datasource->connector);
  // A declaration with an unknown connector has been reported where it stands.
  if (place.connector == nullptr) return std::nullopt;
  const auto& section = side == Side::Reader ? place.connector->reader : place.connector->writer;
  if (!section) {
    context.diagnostics
        .report(kNoSuchSide, name.parts.front().span,
                fmt::format("`{}` cannot be {}", place.connector->name,
                            side == Side::Reader ? "read from" : "written to"))
        .with_label(
            fmt::format("this connector has no {}", side == Side::Reader ? "reader" : "writer"))
        .with_help("`syncql connectors` shows what each connector can do");
    return std::nullopt;
  }
  place.section = &*section;
  place.datasource = std::move(*datasource);
  if (!has_wanted_parts(context, name, place)) return std::nullopt;
  place.span = name.span;
  place.datasource_span = name.parts.front().span;
  place.database_span = name.parts[parts == 3 ? 1 : 0].span;
  place.object_span = name.parts.back().span;
  if (parts == 3) place.database = name.parts[1].text;
  if (parts > 1) place.object = name.parts.back().text;
  return place;
}

}  // namespace syncql::sema
