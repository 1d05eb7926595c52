// What a project declares: connectors, data sources and parameters go into the catalog.
#pragma once

#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

void declare_connector(const Context& context, const ast::Define& define);
// Declared even where it is faulty, so that its uses are not reported as well.
void declare_datasource(const Context& context, const ast::CreateDatasource& statement);
void declare_parameter(const Context& context, const ast::ParameterDeclaration& statement);

}  // namespace syncql::sema
