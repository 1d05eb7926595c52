// The way back: a document that holds jobs to drafts of the statements that say them. What comes
// out is text, so that there is one way into the compiler: whoever calls this writes the draft
// (write.h), compiles it, compares (difference.h) and tells the draft what has to give way.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/lift/clean.h"
#include "compiler/lift/document.h"
#include "compiler/lift/draft.h"
#include "compiler/lift/names.h"

namespace syncql::lift {

// What the scripts of one import share.
struct Shared {
  DatasourceNames datasources;
  Expressions parameters;
  std::map<std::string, std::string> jobs;  // their names, each a job's
};

// One draft a job of the document; none after an error. `name` is that of the file, for jobs
// without a name.
std::vector<Draft> lift(const Context& context, FileId file, const std::string& name,
                        Shared& shared);

}  // namespace syncql::lift
