// Options as the user wrote them in WITH, found by name, so that a finding stands at the value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/catalog/connector_spec.h"
#include "compiler/job/job.h"
#include "compiler/syntax/ast.h"

namespace syncql::lint {

// The value given in WITH, also under a prefix (`writer.maxBatchRows`) and within an object
// (`loadProps.format` in `loadProps = {format: …}`); null where it is not given there.
const ast::Value* written_value(const ast::Sync& sync, std::string_view name);

// The option, where the user gave it in the statement; null where it is a default or the
// connector has none of that name.
const job::Option* given(const job::Option* option);

// The text that the option is by default, whatever else the job says; empty where it is none.
std::string default_text(const catalog::OptionSpec& option);

}  // namespace syncql::lint
