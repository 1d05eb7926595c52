// Which values a column takes as they are, as far as the server itself would not say. Pure.
#pragma once

#include <string_view>

#include "runtime/sink/mysql/row_form.h"
#include "runtime/source/row.h"

namespace syncql::runtime {

bool is_acceptable(const Cell& cell, const MysqlColumn& column);
// Of a value that is not: what stands behind the column's name; quotes no value.
std::string_view refusal_words(ValueForm form);

}  // namespace syncql::runtime
