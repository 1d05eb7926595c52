// `raw.` in WITH: values that go into an artifact as they are, and places that are left out of it.
// For what the language cannot say otherwise; knows no back end, only the parts of an artifact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"
#include "compiler/sema/option_set.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

struct RawOptions {
  std::vector<job::Raw> values;
  std::vector<std::string> omit;
};

bool is_raw(const ast::Option& option);

// Takes the raw ones of `options`; what is wrong with them is reported.
RawOptions bind_raw(const std::vector<ast::Option>& options, Diagnostics& diagnostics);

// An option that `raw` puts into the artifact or leaves out of it is not missed. `part` is where
// the set's options are: `reader`, `writer`, or nothing for settings, which are placed from the
// root.
void settle_raw(const RawOptions& raw, std::string_view part, OptionSet& set);

}  // namespace syncql::sema
