// CREATE, PARAMETER, INCLUDE and DEFINE TABLE, as the formatter writes them.
#pragma once

#include "compiler/syntax/format/writer.h"

namespace syncql::syntax {

void write_datasource(Writer& out, const ast::CreateDatasource& datasource);
void write_job(Writer& out, const ast::CreateJob& job);
void write_macro(Writer& out, const ast::CreateMacro& macro);
void write_parameter(Writer& out, const ast::ParameterDeclaration& parameter);
void write_include(Writer& out, const ast::Include& include);
// `statement` ends with the bracket that closes the list.
void write_table(Writer& out, const ast::DefineTable& table, Span statement);

}  // namespace syncql::syntax
