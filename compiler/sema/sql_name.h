// A column's name as a source's SQL takes it. Knows what connectors say of quotes, and no list of
// reserved words.
#pragma once

#include <string>

#include "compiler/catalog/connector_spec.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// What the reader's definition says of its columns; back-ticks where it says nothing.
char quote_of(const catalog::SectionSpec& reader);

// In quotes, doubled inside, where the user quoted it, where it is not a word of ASCII letters,
// digits and `_`, or where it would be read as a literal (`null`); else as it is.
std::string sql_name(const ast::Identifier& name, char quote);

// The parts with dots between them.
std::string sql_name(const ast::QualifiedName& name, char quote);

}  // namespace syncql::sema
