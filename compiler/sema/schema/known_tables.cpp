#include "compiler/sema/schema/known_tables.h"

namespace syncql::sema {
namespace {

const catalog::TableSchema* find(const Context& context, const std::optional<Place>& place) {
  if (!place) return nullptr;
  const std::string& said = place->database;
  return context.catalog.tables().find(
      {place->datasource.name, said.empty() ? catalog::own_database(place->datasource) : said,
       place->object});
}

}  // namespace

KnownTables known_tables(const Context& context, const std::optional<Place>& target,
                         const std::optional<Place>& source) {
  return {find(context, target), find(context, source)};
}

}  // namespace syncql::sema
