// What is known of the two tables of a job. Looks at no column.
#pragma once

#include "compiler/catalog/table_schema.h"
#include "compiler/sema/context.h"
#include "compiler/sema/names.h"

namespace syncql::sema {

// Null where nothing is known of a table.
struct KnownTables {
  const catalog::TableSchema* target = nullptr;
  const catalog::TableSchema* source = nullptr;
};

KnownTables known_tables(const Context& context, const std::optional<Place>& target,
                         const std::optional<Place>& source);

}  // namespace syncql::sema
