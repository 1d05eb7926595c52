#include "compiler/sema/several_sources.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

// What a reader takes, by the places that its table has in artifacts: `connection[0].table[]` is a
// list of tables for each of a list of data sources.
enum class Takes : std::uint8_t { One, Tables, Datasources };

Takes takes(const catalog::OptionSpec& table) {
  Takes most = table.type.kind == catalog::Type::List ? Takes::Tables : Takes::One;
  for (const job::Spelling& spelling : table.spellings) {
    if (spelling.path.find("[0]") != std::string::npos) return Takes::Datasources;
    if (spelling.path.ends_with("[]")) most = Takes::Tables;
  }
  return most;
}

void report_one(const Context& context, const Place& place, bool datasource) {
  context.diagnostics
      .report(kOneSource, place.span,
              fmt::format("the `{}` reader reads {}", place.connector->name,
                          datasource ? "the tables of one data source" : "one table"))
      .with_label(datasource ? "another data source" : "one table too many")
      .with_help("write a job for each");
}

bool fits(const Context& context, const Place& first, const Place& other) {
  if (other.connector != first.connector) {
    context.diagnostics
        .report(kMixedSources, other.span,
                fmt::format("`{}` is a source of `{}`, not of `{}`", other.datasource.name,
                            other.connector->name, first.connector->name))
        .with_label("another connector")
        .with_related(first.span, "the first source")
        .with_help("write a job for each connector");
    return false;
  }
  const catalog::OptionSpec* table = first.section->option(job::Role::Table);
  const Takes most = table == nullptr ? Takes::One : takes(*table);
  const bool same = other.datasource.name == first.datasource.name;
  const bool allowed = most == Takes::Datasources || (most == Takes::Tables && same);
  if (!allowed) report_one(context, other, most == Takes::Tables);
  return allowed;
}

// A list in one option has all of them; otherwise they stay with the job.
void add_to_list(OptionSet& reader, const std::string& object) {
  const catalog::OptionSpec* table = reader.spec().option(job::Role::Table);
  if (table == nullptr || table->type.kind != catalog::Type::List) return;
  const Given* given = reader.given(table->name);
  if (given == nullptr) return;
  Given longer = *given;
  std::get<job::List>(longer.value.data).push_back({object});
  reader.give(table->name, std::move(longer));
}

}  // namespace

std::vector<job::Part> bind_more_sources(const Context& context, const ast::Sync& sync,
                                         const Place& first, OptionSet& reader) {
  std::vector<job::Part> more;
  for (const ast::QualifiedName& name : sync.more_sources) {
    auto place = resolve_name(context, name, Side::Reader);
    if (!place || !fits(context, first, *place)) continue;
    std::string table = table_text(*place);
    add_to_list(reader, table);
    more.push_back(
        {std::move(place->datasource), std::move(place->database), std::move(table), place->span});
  }
  return more;
}

}  // namespace syncql::sema
