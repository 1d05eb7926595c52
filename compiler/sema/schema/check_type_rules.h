// The rules of a reader's options on the types of the columns that they name, such as SPLIT BY's.
#pragma once

#include "compiler/catalog/table_schema.h"
#include "compiler/sema/context.h"
#include "compiler/sema/option_set.h"

namespace syncql::sema {

// Reports options that name a column of the source whose type they cannot use, or do not. A column
// that the table does not have, or of an unknown type, is left alone.
void check_type_rules(const Context& context, const OptionSet& reader, bool split_by,
                      const catalog::TableSchema& source);

}  // namespace syncql::sema
