// SYNC as the formatter writes it: a clause a line, in the order of the language's description.
#pragma once

#include "compiler/syntax/format/writer.h"

namespace syncql::syntax {

void write_sync(Writer& out, const ast::Sync& sync);

}  // namespace syncql::syntax
