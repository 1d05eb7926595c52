// Column names of a job against the columns of known tables. Knows no types.
#pragma once

#include <string>

#include "compiler/catalog/table_schema.h"
#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// The column of that name. Null, and a report under `code`, where there is none; null without one
// where a parameter decides the name.
const catalog::TableColumn* find_column(const Context& context, const catalog::TableSchema& table,
                                        const Code& code, const std::string& name, Span span);

// Reports the names in an expression of the source that are no columns of its table. Names of
// another table, pseudo columns and names in double quotes, which are constants to some servers,
// are left alone.
void check_names(const Context& context, const catalog::TableSchema& table,
                 const ast::Expression& expression);

}  // namespace syncql::sema
