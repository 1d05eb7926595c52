// The columns of both sides and how they pair. Knows no connector: what a side's option makes of
// its columns is the business of column_values.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"
#include "compiler/sema/schema/known_tables.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// A column as it was listed, on either side.
struct ListedColumn {
  job::Column column;                   // its text is empty where an object has no name
  std::string text;                     // as it goes into a list of texts; hint included
  const ast::Object* object = nullptr;  // of the statement, where it was written as an object
  Span span;
};

struct Columns {
  std::vector<ListedColumn> target;  // empty on both sides: all columns
  std::vector<ListedColumn> source;
  Span target_span;  // of what says them
  Span source_span;
};

// `quote` is what the source puts around names. Without a list on either side the columns of the
// known tables are taken. Nothing where they do not pair; that is then reported. Points into the
// statement.
std::optional<Columns> bind_columns(const ast::Sync& sync, const KnownTables& known, char quote,
                                    Diagnostics& diagnostics);

}  // namespace syncql::sema
