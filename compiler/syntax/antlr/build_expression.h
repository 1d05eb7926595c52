// From parse trees to expressions: the user's own characters, and the columns that they name.
#pragma once

#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {

// The names leave out what only looks like a column: functions, `${…}`, CURRENT_DATE and its like,
// the unit in EXTRACT(YEAR FROM …) and TIMESTAMPDIFF(DAY, …), the type in CONVERT(…, SIGNED), and
// all that stands inside of sub-selects.
ast::Expression build_expression(const Builder& builder, Parser::ExpressionContext& tree);
// `*` and an object have no names.
ast::Expression build_expression(const Builder& builder, Parser::SourceColumnContext& tree);
// `WHERE $$ … $$`: the text between, without blanks around it; its columns are not known.
ast::Expression build_raw_expression(const Builder& builder, antlr4::tree::TerminalNode& text);

}  // namespace syncql::syntax
