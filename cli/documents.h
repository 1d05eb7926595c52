// Documents of DataWorks and DataX given where scripts are expected: each is taken as the script
// that `syncql import` makes of it. Reads files; prints nothing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/driver/pipeline.h"

namespace syncql::cli {

// Ends in `.json`, and not in `.job.json`.
bool is_document(const std::string& path);

struct DocumentScripts {
  std::vector<std::string> files;            // in the documents' place; the scripts stay
  std::map<std::string, std::string> texts;  // of those that are on no disk, by file
  // Of a document that cannot be taken: its text, and what is wrong with it.
  SourceManager sources;
  Diagnostics diagnostics;
  std::vector<Diagnostic> remarks;  // of the others; they show no place
};

DocumentScripts scripts_of(const std::vector<std::string>& files,
                           const driver::ReadFile& read_file);

}  // namespace syncql::cli
