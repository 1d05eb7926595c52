// DEFINE CONNECTOR, SETTINGS and TYPES, as the formatter writes them.
#pragma once

#include "compiler/syntax/format/writer.h"

namespace syncql::syntax {

void write_define(Writer& out, const ast::Define& define);

}  // namespace syncql::syntax
