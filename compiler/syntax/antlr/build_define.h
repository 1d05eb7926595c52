// From parse trees to DEFINE CONNECTOR, SETTINGS and TYPES.
#pragma once

#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {

ast::Define build_connector(const Builder& builder, Parser::ConnectorBodyContext& tree, Span span);
// DEFINE SETTINGS and DEFINE TYPES have one section, which is named like the statement.
ast::Define build_option_set(const Builder& builder, Parser::OptionsBodyContext& tree, Span span);

}  // namespace syncql::syntax
