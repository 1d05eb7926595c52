// From parse trees to the properties of definitions: all of one form, see ast::Property.
#pragma once

#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {

ast::Property build_property(const Builder& builder, Parser::PropertyContext& tree);
ast::Property build_property(const Builder& builder, Parser::PlainPropertyContext& tree);

}  // namespace syncql::syntax
