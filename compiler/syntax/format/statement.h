// Any statement, as the formatter writes it, without its semicolon.
#pragma once

#include "compiler/syntax/format/writer.h"

namespace syncql::syntax {

void write_statement(Writer& out, const ast::Statement& statement);

}  // namespace syncql::syntax
