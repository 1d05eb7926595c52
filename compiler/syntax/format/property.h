// The properties of options and connectors in DEFINE, as the formatter writes them.
#pragma once

#include "compiler/syntax/format/writer.h"

namespace syncql::syntax {

void write_property(Writer& out, const ast::Property& property);
// One behind the other, behind what was written before: as many in a line as fit, those with a
// condition on a line of their own where not all fit, documentation always.
void write_properties(Writer& out, const std::vector<ast::Property>& properties);

}  // namespace syncql::syntax
