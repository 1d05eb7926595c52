// Names, strings, values and options, as the formatter writes them.
#pragma once

#include "compiler/syntax/format/list.h"

namespace syncql::syntax {

void write_name(Writer& out, const std::vector<ast::Identifier>& parts);
// On as many lines as they need: (a, b, c).
void write_names(Writer& out, Span brackets, const std::vector<ast::Identifier>& names);
void write_value(Writer& out, const ast::Value& value);
void write_object(Writer& out, const ast::Object& object, Span span);
void write_options(Writer& out, Span brackets, const std::vector<ast::Option>& options);

}  // namespace syncql::syntax
