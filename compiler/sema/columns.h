// The columns of both sides and how they pair.
#pragma once

#include <optional>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

struct Columns {
  std::vector<job::Column> target;  // empty on both sides: all columns
  std::vector<job::Column> source;
  std::vector<std::string> source_texts;  // as SQL of the source, quotes and hints included
  Span target_span;                       // of what says them
  Span source_span;
};

// Nothing where they do not pair; that is then reported.
std::optional<Columns> bind_columns(const ast::Sync& sync, Diagnostics& diagnostics);

}  // namespace syncql::sema
