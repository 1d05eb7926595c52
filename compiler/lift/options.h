// The options in WITH: what a document sets, the standard library knows, and no clause says.
#pragma once

#include "compiler/lift/draft.h"
#include "compiler/lift/step.h"

namespace syncql::lift {

// What a clause has said already is left out, and so is a value that the job gets anyway.
void add_options(const Context& context, const Sides& sides, Draft& draft);

// One section of a job, and what of the document it describes.
struct Scope {
  std::string_view name;  // `reader`; empty for the settings, which are placed from the root
  const catalog::SectionSpec* section = nullptr;
  const Node* root = nullptr;
};

// The option's value in the document and its place there; null where it is not given.
const Node* given(const Scope& scope, const catalog::OptionSpec& option, Place* place = nullptr);
bool written_as_text(const catalog::OptionSpec& option);
// A place of a scope as differences spell it: beginning with `reader`, `setting` ….
Place rooted(const Scope& scope, Place place);

}  // namespace syncql::lift
